package org.openkam.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.finding.FindingsException;
import org.openkam.scoring.policy.ScoringPolicy;

/** What can't be used stops the job, on any worker, and says no more than on one machine. */
class FaultyRowsTest {
    private static final ClusterScoring SCORING = new ClusterScoring(ScoringPolicy.standard());
    private static final ProgrammeRows READER = new ProgrammeRows(SparkScoring.terms(), List.of());
    private static final MadeUpRatings MADE_UP = MadeUpRatings.of(SparkScoring.terms(), 10);
    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = Local.session(2);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Throwable scored(Dataset<Row> ratings) {
        return catchThrowable(
                () -> Digest.of(SCORING.inParts("A", ClusterScoring.parts(READER, MADE_UP.people(spark), ratings, 4))));
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static Dataset<Row> withRow(String assessee, String rater, String source, Object value) {
        Dataset<Row> ratings = MADE_UP.ratings(spark);
        String item = MADE_UP.items().get(0);
        Row row = RowFactory.create(assessee, rater, source, item, value);
        return ratings.union(spark.createDataFrame(List.of(row), ratings.schema()));
    }

    /** The scale goes from 1 to 5, and nobody is called A99. */
    @ParameterizedTest
    @ValueSource(strings = {"A3,SECRET-RATER,PEER,9", "A99,SECRET-RATER,PEER,3", "A3,SECRET-RATER,SELF,3"})
    void aRowThatCannotBeUsedStopsTheJob(String row) {
        String[] fields = row.split(",");
        Throwable failure = scored(withRow(fields[0], fields[1], fields[2], Integer.valueOf(fields[3])));
        assertThat(failure).hasRootCauseInstanceOf(FindingsException.class);
        assertThat(trace(failure)).doesNotContain("SECRET-RATER");
    }

    @Test
    void valuesAreNotGuessed() {
        Dataset<Row> ratings = MADE_UP.ratings(spark);
        Dataset<Row> decimals = ratings.withColumn(
                "value", functions.concat(ratings.col("value").cast("string"), functions.lit(".0")));
        assertThat(scored(decimals)).hasRootCauseInstanceOf(FindingsException.class);
    }

    @Test
    void ratingsInOrderAreScored() {
        assertThat(scored(MADE_UP.ratings(spark))).isNull();
    }

    /** Spark alone would take the short row as "not observed" and cut the long one. */
    @ParameterizedTest
    @ValueSource(strings = {"A3,SECRET-RATER,PEER,%s", "A3,SECRET-RATER,PEER,%s,3,4"})
    void aRowWithOtherFieldsIsNotMended(String row, @TempDir Path folder) throws IOException {
        String line = row.formatted(MADE_UP.items().get(0));
        Path file = Files.writeString(folder.resolve("r.csv"), "assessee,rater,source,item,value\n" + line + "\n");
        Throwable failure = scored(SparkScoring.read(spark, file.toString()));
        assertThat(failure).hasRootCauseInstanceOf(FindingsException.class);
        assertThat(trace(failure)).contains("CSV_FIELDS").doesNotContain("SECRET-RATER");
    }
}

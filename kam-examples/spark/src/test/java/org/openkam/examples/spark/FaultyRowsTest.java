package org.openkam.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.junit.jupiter.params.provider.CsvSource;
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

    private static Throwable scoredFor(Dataset<Row> people) {
        return catchThrowable(
                () -> Digest.of(SCORING.inParts("A", ClusterScoring.parts(READER, people, MADE_UP.ratings(spark), 4))));
    }

    /** A code with a blank, none at all, a role that the model hasn't got, and another role of a person who is there. */
    @ParameterizedTest
    @CsvSource({
        "A 3,KEY_ACCOUNT_MANAGER,ID_INVALID",
        ",KEY_ACCOUNT_MANAGER,ID_INVALID",
        "A30,PILOT,PARTICIPANT_ROLE",
        "A3,ACCOUNT_MANAGER,PARTICIPANT_DUPLICATE"
    })
    void aPersonWhoCannotBeUsedStopsTheJob(String assessee, String role, String code) {
        Dataset<Row> people = MADE_UP.people(spark);
        Row row = RowFactory.create(assessee, role, "KEY_ACCOUNT_MANAGER");
        Throwable failure = scoredFor(people.union(spark.createDataFrame(List.of(row), people.schema())));
        assertThat(failure).hasRootCauseInstanceOf(FindingsException.class);
        assertThat(trace(failure)).contains(code);
    }

    /** As one machine takes it: a row that is there twice is one. */
    @Test
    void aPersonGivenTwiceAlikeIsOne() {
        Dataset<Row> people = MADE_UP.people(spark);
        assertThat(scoredFor(people.union(people.limit(3)))).isNull();
    }

    @Test
    void ratingsAboutNobodyAreAFinding() {
        Throwable failure = scoredFor(MADE_UP.people(spark).limit(0));
        assertThat(failure).hasRootCauseInstanceOf(FindingsException.class);
        assertThat(trace(failure)).contains("RATING_ASSESSEE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessee", "rater", "source", "item", "value"})
    void aMissingColumnIsAFindingAtOnce(String column) {
        Dataset<Row> ratings = MADE_UP.ratings(spark).drop(column);
        assertThatThrownBy(() -> ClusterScoring.parts(READER, MADE_UP.people(spark), ratings, 2))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("missing (" + column + ")");
    }

    @Test
    void aProgrammeWithoutCodeIsAFinding() {
        Dataset<Row> people = MADE_UP.people(spark).withColumn("programme", functions.lit("=1+1"));
        Dataset<Row> ratings = MADE_UP.ratings(spark)
                .withColumn("programme", functions.lit(null).cast("string"));
        Throwable failure = catchThrowable(() -> Digest.of(SCORING.programmes(READER, people, ratings)));
        assertThat(failure).hasRootCauseInstanceOf(FindingsException.class);
        assertThat(trace(failure)).contains("ID_INVALID");
    }

    /** A folder may be called anything; a spreadsheet must not run its name. */
    @Test
    void aNameIsNoFormula(@TempDir Path folder) {
        Row row = RowFactory.create("=1+1", "A1", "REL", -0.5, null, null, null, 3, null);
        ScoreRows.write(spark.createDataFrame(List.of(row), ScoreRows.SCHEMA), folder.toString());
        assertThat(spark.read().textFile(folder + "/scores.csv").collectAsList())
                .anyMatch(line -> line.startsWith("'=1+1,A1,REL,-0.5,"));
        assertThat(spark.read().parquet(folder + "/scores.parquet").first().getString(0))
                .isEqualTo("=1+1");
    }

    @Test
    void nothingToScoreIsSaid() {
        assertThatThrownBy(() -> SCORING.folders(spark, List.of())).hasMessageContaining("Folders of programmes");
        assertThatThrownBy(() -> ClusterScoring.parts(READER, MADE_UP.people(spark), MADE_UP.ratings(spark), 0))
                .hasMessageContaining("Number of parts");
    }
}

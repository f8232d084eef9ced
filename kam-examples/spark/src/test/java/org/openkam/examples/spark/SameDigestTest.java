package org.openkam.examples.spark;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.ScoringPolicy;

/** Scores of a cluster are those of one machine to the last bit, however the work is cut. */
class SameDigestTest {
    private static final Path PROGRAMME_A = Path.of("..", "quickstart", "programme-a");
    private static final ClusterScoring SCORING = new ClusterScoring(ScoringPolicy.standard());
    private static final ProgrammeRows READER = new ProgrammeRows(SparkScoring.terms(), List.of());
    private static final MadeUpRatings MADE_UP = MadeUpRatings.of(SparkScoring.terms(), 150);

    private static String ofOneMachine(String code, Programme programme) {
        return Digest.of(ScoreRows.of(code, Scoring.standard().score(programme)));
    }

    private static Dataset<Row> fileOfA(SparkSession spark, String name) {
        return SparkScoring.read(spark, PROGRAMME_A.resolve(name).toString());
    }

    /** Equal digests mean little unless there are errors, which take everybody together, and people without a score. */
    @Test
    void madeUpProgrammeHasAllKindsOfRows() {
        List<Row> rows = ScoreRows.of("A", Scoring.standard().score(MADE_UP.onOneMachine(READER)));
        int reason = ScoreRows.SCHEMA.fieldIndex("reason");
        int error = ScoreRows.SCHEMA.fieldIndex("standard_error");
        assertThat(rows).anyMatch(row -> row.isNullAt(reason) && row.getDouble(error) > 0);
        assertThat(rows).anyMatch(row -> "TOO_FEW_RATERS".equals(row.getString(reason)) && row.isNullAt(error));
    }

    /** A part that knows itself alone has other errors: what is compared below does depend on the merged tally. */
    @Test
    void aPartAloneGivesOtherBits() {
        Programme a = ProgrammeFolder.read(PROGRAMME_A);
        Programme alone = a.without("A001");
        List<Row> asOne = ScoreRows.of("A", Scoring.standard().score(a));
        List<Row> others = ScoreRows.of("A", Scoring.standard().score(alone));
        assertThat(Digest.of(asOne.subList(14, asOne.size()))).isNotEqualTo(Digest.of(others));
    }

    /** 48 people by 14 competencies. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void programmeAsItLies(int cores) throws IOException {
        try (SparkSession spark = Local.session(cores)) {
            Dataset<Row> rows = SCORING.folders(spark, List.of(PROGRAMME_A.toString()));
            assertThat(rows.count()).isEqualTo(48 * 14);
            assertThat(Digest.of(rows)).isEqualTo(ofOneMachine("programme-a", ProgrammeFolder.read(PROGRAMME_A)));
        }
    }

    /** The scores of the 360 don't depend on other instruments, so its rows alone give them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void programmeAInParts(int cores) throws IOException {
        String expected = ofOneMachine("A", ProgrammeFolder.read(PROGRAMME_A));
        try (SparkSession spark = Local.session(cores)) {
            Dataset<Row> people = fileOfA(spark, "participants.csv");
            Dataset<Row> ratings = fileOfA(spark, "ratings-360.csv");
            for (int number : new int[] {1, 3, 16}) {
                assertThat(Digest.of(inParts(people, ratings, number))).isEqualTo(expected);
            }
        }
    }

    private static Dataset<Row> inParts(Dataset<Row> people, Dataset<Row> ratings, int number) {
        return SCORING.inParts("A", ClusterScoring.parts(READER, people, ratings, number));
    }

    /** 150 people are many more ratings than programme A has, in parts down to a few people, and given as numbers. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void madeUpProgrammeInParts(int cores, @TempDir Path folder) throws IOException {
        String expected = ofOneMachine("A", MADE_UP.onOneMachine(READER));
        try (SparkSession spark = Local.session(cores)) {
            String file = folder.resolve("ratings.parquet").toString();
            MADE_UP.ratings(spark).write().parquet(file);
            for (int number : new int[] {1, 2, 5, 40}) {
                Dataset<Row> ratings = SparkScoring.read(spark, file).repartition(number + 1);
                assertThat(Digest.of(inParts(MADE_UP.people(spark), ratings, number)))
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void manyProgrammesSideBySide(int cores) throws IOException {
        List<Row> expected = new ArrayList<>();
        Programme a = ProgrammeFolder.read(PROGRAMME_A);
        Programme made = MADE_UP.onOneMachine(READER);
        expected.addAll(ScoreRows.of("A", Scoring.standard().score(a)));
        expected.addAll(ScoreRows.of("B", Scoring.standard().score(made)));
        try (SparkSession spark = Local.session(cores)) {
            Dataset<Row> people = both(
                    fileOfA(spark, "participants.csv").select("assessee", "role", "target_role"),
                    MADE_UP.people(spark));
            Dataset<Row> ratings = both(
                    fileOfA(spark, "ratings-360.csv").select("assessee", "rater", "source", "item", "value"),
                    MADE_UP.ratings(spark));
            assertThat(Digest.of(SCORING.programmes(READER, people, ratings))).isEqualTo(Digest.of(expected));
        }
    }

    private static Dataset<Row> both(Dataset<Row> a, Dataset<Row> b) {
        Function<Dataset<Row>, Dataset<Row>> text = rows -> rows.columns().length == 5
                ? rows.withColumn("value", rows.col("value").cast("string"))
                : rows;
        return text.apply(a)
                .withColumn("programme", lit("A"))
                .unionByName(text.apply(b).withColumn("programme", lit("B")));
    }

    /** What is read back from either file is what was written. */
    @ParameterizedTest
    @ValueSource(strings = {"scores.parquet", "scores.csv"})
    void filesKeepEveryBit(String file, @TempDir Path out) throws IOException {
        SparkScoring.main(
                "people=" + PROGRAMME_A.resolve("participants.csv"),
                "ratings=" + PROGRAMME_A.resolve("ratings-360.csv"),
                "parts=4",
                "out=" + out);
        try (SparkSession spark = Local.session(2)) {
            Dataset<Row> written = file.endsWith("csv")
                    ? spark.read()
                            .option("header", true)
                            .schema(ScoreRows.SCHEMA)
                            .csv(out + "/" + file)
                    : spark.read().parquet(out + "/" + file);
            assertThat(Digest.of(written)).isEqualTo(ofOneMachine("1", ProgrammeFolder.read(PROGRAMME_A)));
        }
    }
}

package org.openkam.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.openkam.examples.spark.ProgrammeRows.PEOPLE;
import static org.openkam.examples.spark.ProgrammeRows.RATINGS;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.finding.Place;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.ProgrammeTally;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.ScoringPolicy;

/**
 * Scores on a cluster, and gives the rows that one machine gives, to the bit.
 *
 * @param policy how to score
 */
record ClusterScoring(ScoringPolicy policy) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PART = "part";
    private static final String PROGRAMME = "programme";
    private static final List<String> OF_PEOPLE = List.of("assessee", "role", "target_role");
    private static final List<String> OF_RATINGS = List.of("assessee", "rater", "source", "item", "value");

    /** Scores every folder whole in a task of its own, with all its instruments; each worker must see the folders. */
    Dataset<Row> folders(SparkSession spark, List<String> folders) {
        FlatMapFunction<String, Row> score = folder -> {
            Programme programme = ProgrammeFolder.read(Path.of(folder));
            String name = Path.of(folder).getFileName().toString();
            return ScoreRows.of(name, Scoring.with(policy).score(programme)).iterator();
        };
        Arguments.notEmpty(folders, "folders of programmes");
        return spark.createDataset(folders, Encoders.STRING())
                .repartition(folders.size())
                .flatMap(score, ScoreRows.ENCODER);
    }

    /**
     * Scores many programmes of the same terms, each whole in a task.
     *
     * @param people with the column {@code programme} besides
     * @param ratings with the column {@code programme} besides
     */
    Dataset<Row> programmes(ProgrammeRows reader, Dataset<Row> people, Dataset<Row> ratings) {
        CoGroupFunction<String, Row, Row, Row> score = (code, ofPeople, ofRatings) -> {
            mustBeCode(code);
            return ScoreRows.of(code, Scoring.with(policy).score(reader.programme(ofPeople, ofRatings)))
                    .iterator();
        };
        return byProgramme(checked(people, PEOPLE, OF_PEOPLE, PROGRAMME))
                .cogroup(byProgramme(checked(ratings, RATINGS, OF_RATINGS, PROGRAMME)), score, ScoreRows.ENCODER);
    }

    private static KeyValueGroupedDataset<String, Row> byProgramme(Dataset<Row> rows) {
        return rows.groupByKey((MapFunction<Row, String>) row -> ProgrammeRows.text(row, PROGRAMME), Encoders.STRING());
    }

    private static void mustBeCode(String programme) {
        if (!Arguments.isCode(programme)) {
            throw new FindingsException(Findings.of(List.of(Finding.of(
                    FindingCode.ID_INVALID,
                    Place.of(RATINGS),
                    "column",
                    PROGRAMME,
                    "value",
                    Finding.shown(programme)))));
        }
    }

    private static Dataset<Row> checked(Dataset<Row> rows, String document, List<String> columns, String... more) {
        return ProgrammeRows.withColumns(
                rows, document, Stream.concat(Stream.of(more), columns.stream()).toList());
    }

    /**
     * Scores one programme in parts: all ratings about a person fall into one part, the tallies of the parts are merged, and each
     * part is then scored with the merged tally.
     *
     * @param code names the programme in the rows
     * @param parts how many tables of answers to hold and to score side by side
     */
    Dataset<Row> inParts(String code, Dataset<Programme> parts) {
        MapFunction<Programme, ProgrammeTally> tally =
                part -> Scoring.with(policy).tally(part);
        ReduceFunction<ProgrammeTally> plus = ProgrammeTally::plus;
        ProgrammeTally whole = parts.map(tally, Encoders.javaSerialization(ProgrammeTally.class))
                .reduce(plus);
        Broadcast<ProgrammeTally> everywhere = JavaSparkContext.fromSparkContext(
                        parts.sparkSession().sparkContext())
                .broadcast(whole);
        FlatMapFunction<Programme, Row> score =
                part -> ScoreRows.of(code, Scoring.with(policy).score(part, everywhere.value()))
                        .iterator();
        return parts.flatMap(score, ScoreRows.ENCODER);
    }

    /** Returns a programme in parts by assessee, kept because it is walked twice. The caller unpersists it. */
    static Dataset<Programme> parts(ProgrammeRows reader, Dataset<Row> people, Dataset<Row> ratings, int number) {
        CoGroupFunction<Integer, Row, Row, Programme> read = (part, ofPeople, ofRatings) ->
                List.of(reader.programme(ofPeople, ofRatings)).iterator();
        Arguments.inRange(number, 1, Integer.MAX_VALUE, "number of parts");
        return byPart(checked(people, PEOPLE, OF_PEOPLE), number)
                .cogroup(
                        byPart(checked(ratings, RATINGS, OF_RATINGS), number),
                        read,
                        Encoders.javaSerialization(Programme.class))
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    private static KeyValueGroupedDataset<Integer, Row> byPart(Dataset<Row> rows, int number) {
        Dataset<Row> numbered = rows.withColumn(PART, pmod(hash(col("assessee")), lit(number)));
        return numbered.groupByKey((MapFunction<Row, Integer>) row -> row.getAs(PART), Encoders.INT());
    }
}

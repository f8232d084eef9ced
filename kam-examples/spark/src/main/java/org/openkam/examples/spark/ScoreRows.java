package org.openkam.examples.spark;

import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.policy.FigureForm;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Released scores as rows: one for each person and competency, with the score or the reason why there is none. */
final class ScoreRows {
    /** What isn't there is null: a missing number is never zero. */
    static final StructType SCHEMA = new StructType()
            .add("programme", StringType, false)
            .add("assessee", StringType, false)
            .add("competency", StringType, false)
            .add("value", DoubleType)
            .add("standard_error", DoubleType)
            .add("lower", DoubleType)
            .add("upper", DoubleType)
            .add("raters", IntegerType)
            .add("reason", StringType);

    private static final String FORMULA = "^(?=[\\s\"']*[=+\\-@＝＋－＠])";
    static final Encoder<Row> ENCODER = Encoders.row(SCHEMA);

    private ScoreRows() {}

    static List<Row> of(String programme, ScoredProgramme scored) {
        List<Row> rows = new ArrayList<>();
        for (CompetencyProfile profile : scored.profiles()) {
            for (String competency : profile.competencies().stream().sorted().toList()) {
                rows.add(profile.score(competency)
                        .fold(
                                s -> scored(programme, profile, s),
                                none -> row(
                                        programme,
                                        profile,
                                        competency,
                                        NO_FIGURES,
                                        none.reason().name())));
            }
        }
        return rows;
    }

    /** The numbers of a row. */
    private record Figures(
            @Nullable Double value,
            @Nullable StandardError error,
            @Nullable Interval interval,
            @Nullable Integer raters) {}

    private static final Figures NO_FIGURES = new Figures(null, null, null, null);

    /** A figure of spread has no error in any programme; any other lacks it in a programme that is too small. */
    private static Row scored(String programme, CompetencyProfile profile, Scored score) {
        Computed estimate = (Computed) score.estimate();
        boolean spread = profile.policy().aggregation().form() == FigureForm.SPREAD;
        Reason reason = spread ? Reason.NOT_REQUESTED : Reason.TOO_FEW_ASSESSEES;
        Figures figures = new Figures(estimate.value(), estimate.standardError(), estimate.interval(), score.raters());
        return row(
                programme,
                profile,
                score.competency(),
                figures,
                estimate.standardError() == null ? reason.name() : null);
    }

    private static Row row(
            String programme, CompetencyProfile profile, String competency, Figures figures, @Nullable String reason) {
        StandardError error = figures.error;
        Interval interval = figures.interval;
        return RowFactory.create(
                programme,
                profile.assessee(),
                competency,
                figures.value,
                error == null ? null : error.value(),
                interval == null ? null : interval.lower(),
                interval == null ? null : interval.upper(),
                figures.raters,
                reason);
    }

    /**
     * Writes the rows as Parquet and as comma-separated files with a header, each in a folder of its own. A programme's name, which may
     * be that of a folder, gets an apostrophe in front where a spreadsheet would run it as a formula.
     */
    static void write(Dataset<Row> rows, String folder) {
        Dataset<Row> kept = rows.persist(StorageLevel.MEMORY_AND_DISK()); // each of the two would score anew
        kept.write().mode("errorifexists").parquet(folder + "/scores.parquet");
        Column name = regexp_replace(kept.col("programme"), FORMULA, "'");
        kept.withColumn("programme", name)
                .write()
                .mode("errorifexists")
                .option("header", true)
                .option("escape", "\"")
                .csv(folder + "/scores.csv");
        kept.unpersist();
    }
}

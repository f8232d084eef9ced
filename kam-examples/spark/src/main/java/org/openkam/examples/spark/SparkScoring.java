package org.openkam.examples.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.policy.ScoringPolicy;

/**
 * The command: {@code folders=DIR out=OUT} scores every programme folder in DIR, {@code people=FILE ratings=FILE parts=8 out=OUT}
 * one programme in parts, and {@code people=FILE ratings=FILE out=OUT} many programmes with a column {@code programme}. FILE is
 * Parquet if its name ends so, else comma-separated. Scores go to {@code OUT/scores.parquet} and {@code OUT/scores.csv}.
 */
public final class SparkScoring {
    private static final ClusterScoring SCORING = new ClusterScoring(ScoringPolicy.standard());
    private static final List<String> NAMES = List.of("folders", "people", "ratings", "parts", "out", "cores");

    private SparkScoring() {}

    /** Runs the command; see the README. */
    public static void main(String... arguments) throws IOException {
        Map<String, String> given = given(arguments);
        try (SparkSession spark = Local.session(Integer.parseInt(given.getOrDefault("cores", "2")))) {
            run(spark, given);
        }
    }

    private static Map<String, String> given(String... arguments) {
        Map<String, String> given = new TreeMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1 || !NAMES.contains(argument.substring(0, equals))) {
                throw new IllegalArgumentException(
                        "Argument (" + argument + ") must look like name=value, with a name of " + NAMES + ".");
            }
            given.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return given;
    }

    private static void run(SparkSession spark, Map<String, String> given) throws IOException {
        String out = required(given, "out");
        if (given.containsKey("folders")) {
            ScoreRows.write(SCORING.folders(spark, folders(Path.of(required(given, "folders")))), out);
            return;
        }
        Dataset<Row> people = read(spark, required(given, "people"));
        Dataset<Row> ratings = read(spark, required(given, "ratings"));
        ProgrammeRows reader = new ProgrammeRows(terms(), List.of());
        if (given.containsKey("parts")) {
            int number = Integer.parseInt(required(given, "parts"));
            Dataset<Programme> parts = ClusterScoring.parts(reader, people, ratings, number);
            ScoreRows.write(SCORING.inParts("1", parts), out);
            parts.unpersist();
        } else {
            ScoreRows.write(SCORING.programmes(reader, people, ratings), out);
        }
    }

    private static String required(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Argument (" + name + ") must be given.");
        }
        return value;
    }

    private static List<String> folders(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    /** The terms of a programme folder without {@code programme.json}. */
    static Programme.Terms terms() {
        return Programme.Terms.of(ModelLibrary.keyAccountManager());
    }

    /**
     * Reads Parquet, or comma-separated files with one header. All their columns are text, so that 01 stays the code 01, and a row with
     * fields too few or too many is marked: Spark would fill it up or cut it in silence.
     */
    static Dataset<Row> read(SparkSession spark, String file) {
        if (file.endsWith(".parquet")) {
            return spark.read().parquet(file);
        }
        StructType columns = spark.read().option("header", true).csv(file).schema();
        return spark.read()
                .option("header", true)
                .option("enforceSchema", false)
                .option("columnNameOfCorruptRecord", ProgrammeRows.UNREADABLE)
                .schema(columns.add(ProgrammeRows.UNREADABLE, DataTypes.StringType))
                .csv(file);
    }
}

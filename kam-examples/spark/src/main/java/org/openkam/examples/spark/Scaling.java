package org.openkam.examples.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.ScoringPolicy;

/**
 * How scoring in parts gains by cores: {@code Scaling FOLDER ANSWERS ROUNDS CORES...} makes up a programme of about so many answers, writes
 * it to FOLDER as Parquet, and prints for each number of cores the seconds and the digest, and those of one machine without Spark.
 */
public final class Scaling {
    private final PrintStream out;
    private final ProgrammeRows reader;
    private final String people;
    private final String ratings;
    private final int rounds;

    private Scaling(PrintStream out, String folder, int rounds) {
        this.out = out;
        this.reader = new ProgrammeRows(SparkScoring.terms(), List.of());
        this.people = folder + "/people.parquet";
        this.ratings = folder + "/ratings.parquet";
        this.rounds = rounds;
    }

    /** Runs the measurement; see the README. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length < 4) {
            throw new IllegalArgumentException("Folder, answers, rounds and numbers of cores must be given.");
        }
        Files.createDirectories(Path.of(arguments[0]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Scaling scaling = new Scaling(out, arguments[0], Integer.parseInt(arguments[2]));
        scaling.write(Long.parseLong(arguments[1]));
        for (int c = 3; c < arguments.length; c++) {
            scaling.measure(Integer.parseInt(arguments[c]));
        }
        scaling.alone();
    }

    private void write(long answers) throws IOException {
        MadeUpRatings made = MadeUpRatings.ofAnswers(reader.terms(), answers);
        try (SparkSession spark = Local.session(2)) {
            made.people(spark).write().mode("overwrite").parquet(people);
            made.ratings(spark).write().mode("overwrite").parquet(ratings);
            out.println(
                    made.persons() + " people, " + spark.read().parquet(ratings).count() + " answers");
        }
    }

    /** The fastest round; the first one also warms up. */
    private void measure(int cores) throws IOException {
        try (SparkSession spark = Local.session(cores)) {
            double best = Double.MAX_VALUE;
            String digest = "";
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                Dataset<Programme> parts = ClusterScoring.parts(
                        reader, spark.read().parquet(people), spark.read().parquet(ratings), 8 * cores);
                digest = Digest.of(new ClusterScoring(ScoringPolicy.standard()).inParts("1", parts));
                parts.unpersist(true);
                best = Math.min(best, (System.nanoTime() - start) / 1e9);
            }
            print("Spark, " + cores + " cores, reading and shuffling included", best, digest);
        }
    }

    private void alone() throws IOException {
        try (SparkSession spark = Local.session(1)) {
            Dataset<Row> rows = spark.read().parquet(ratings);
            Programme programme =
                    reader.programme(spark.read().parquet(people).toLocalIterator(), rows.toLocalIterator());
            double best = Double.MAX_VALUE;
            String digest = "";
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                digest = Digest.of(ScoreRows.of("1", Scoring.standard().score(programme)));
                best = Math.min(best, (System.nanoTime() - start) / 1e9);
            }
            print("one thread without Spark, table in memory", best, digest);
        }
    }

    private void print(String what, double seconds, String digest) {
        out.println(String.format(Locale.ROOT, "%-50s %8.2f s  %s", what, seconds, digest));
    }
}

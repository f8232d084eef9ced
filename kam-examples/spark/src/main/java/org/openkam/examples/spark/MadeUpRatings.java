package org.openkam.examples.spark;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.openkam.core.programme.Programme;

/**
 * A 360 made up person by person, the same on every machine: about each answer the person, mostly a manager, and up to 4 peers, 4
 * direct reports and 4 clients, who answer about others too. Three ratings in a hundred are "not observed". Some people have too few
 * raters for a score.
 *
 * @param items codes of the questions
 * @param persons how many people
 */
record MadeUpRatings(List<String> items, long persons) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> ANONYMOUS = List.of("CLIENT", "DIRECT_REPORT", "PEER");
    private static final StructType PEOPLE =
            new StructType().add("assessee", StringType).add("role", StringType).add("target_role", StringType);
    private static final StructType RATINGS = new StructType()
            .add("assessee", StringType)
            .add("rater", StringType)
            .add("source", StringType)
            .add("item", StringType)
            .add("value", IntegerType);

    static MadeUpRatings of(Programme.Terms terms, long persons) {
        var feedback = terms.design().multiSourceFeedback().orElseThrow();
        return new MadeUpRatings(List.copyOf(feedback.items().keySet()), persons);
    }

    /** Makes up about this many answers: a person has eight sheets on average. */
    static MadeUpRatings ofAnswers(Programme.Terms terms, long answers) {
        MadeUpRatings least = of(terms, 10);
        return new MadeUpRatings(least.items, Math.max(least.persons, answers / (8L * least.items.size())));
    }

    Dataset<Row> people(SparkSession spark) {
        return everybody(spark).map((MapFunction<Long, Row>) MadeUpRatings::person, Encoders.row(PEOPLE));
    }

    Dataset<Row> ratings(SparkSession spark) {
        Encoder<Row> encoder = Encoders.row(RATINGS);
        return everybody(spark).flatMap((FlatMapFunction<Long, Row>) p -> about(p).iterator(), encoder);
    }

    private Dataset<Long> everybody(SparkSession spark) {
        return spark.range(persons).as(Encoders.LONG());
    }

    private static Row person(long person) {
        return row(PEOPLE, code(person), "KEY_ACCOUNT_MANAGER", "KEY_ACCOUNT_MANAGER");
    }

    /** Columns are found by name also where Spark isn't asked. */
    private static Row row(StructType schema, @Nullable Object... values) {
        return new GenericRowWithSchema(values, schema);
    }

    private static String code(long number) {
        return "A" + number;
    }

    /** Reads all of it on this machine alone. */
    Programme onOneMachine(ProgrammeRows reader) {
        var people = LongStream.range(0, persons).mapToObj(MadeUpRatings::person);
        var ratings = LongStream.range(0, persons).boxed().flatMap(p -> about(p).stream());
        return reader.programme(people.iterator(), ratings.iterator());
    }

    private List<Row> about(long person) {
        Random random = new Random(person * 0x9E3779B97F4A7C15L);
        List<Row> rows = new ArrayList<>();
        sheet(rows, person, code(person), "SELF", random);
        if (random.nextInt(20) > 0) {
            sheet(rows, person, "M" + person / 8, "MANAGER", random);
        }
        for (String source : ANONYMOUS) {
            int raters = random.nextInt(5);
            for (int r = 0; r < raters; r++) {
                sheet(rows, person, source.charAt(0) + Long.toString(person + r), source, random);
            }
        }
        return rows;
    }

    private void sheet(List<Row> rows, long person, String rater, String source, Random random) {
        int tendency = 3 + (int) (person % 3) - random.nextInt(2);
        for (String item : items) {
            Integer value = random.nextInt(100) < 3
                    ? null
                    : Integer.valueOf(Math.max(1, Math.min(5, tendency + random.nextInt(3) - 1)));
            rows.add(row(RATINGS, code(person), rater, source, item, value));
        }
    }
}

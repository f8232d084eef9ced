package org.openkam.scoring.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.exchange.OnetRating;
import org.openkam.core.exchange.OnetRatings;

/**
 * Intervals that O*NET 29.2 publishes, computed anew from mean and standard error and cut to the scale. O*NET computes them
 * before it rounds the mean to two decimals: hence the tolerances.
 */
class OnetIntervalsTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data", "onet");
    private static final int MOST_DEGREES_OF_FREEDOM = 150;

    @Test
    void skillsHaveNormalIntervals() {
        List<OnetRating> ratings = withError("Skills_sales-subset_29.2.txt");
        assertThat(ratings).hasSize(280);
        assertThat(largestDifference(ratings, r -> 1.96)).isLessThan(0.011);
    }

    @Test
    void workStylesHaveStudentIntervals() {
        List<OnetRating> ratings = withError("Work_Styles_sales-subset_29.2.txt");
        assertThat(ratings).hasSize(48);
        assertThat(largestDifference(ratings, OnetIntervalsTest::studentT)).isLessThan(0.012);
        assertThat(largestDifference(ratings, r -> 1.96)).isGreaterThan(0.012);
    }

    /** Rows of O*NET 29.2, U.S. Department of Labor, CC BY 4.0: columns left out. */
    @ParameterizedTest
    @CsvSource({
        "IM, 4.12, 8, 0.1250, 3.8800, 4.3700, false",
        "IM, 3.88, 8, 0.1250, 3.6300, 4.1200, false",
        "IM, 4.16, 31, 0.1050, 3.9479, 4.3767, true",
        "IM, 4.17, 22, 0.2226, 3.7048, 4.6309, true"
    })
    void typedRowsAgree(ArgumentsAccessor row) {
        OnetRating rating = new OnetRating(
                "11-2022.00",
                "2.B.1.c",
                "Element",
                row.getString(0),
                row.get(1, BigDecimal.class),
                row.getInteger(2),
                row.get(3, BigDecimal.class),
                row.get(4, BigDecimal.class),
                row.get(5, BigDecimal.class),
                false,
                null,
                YearMonth.of(2016, 7),
                "Analyst");
        double quantile = row.getBoolean(6) ? studentT(rating) : 1.96;
        assertThat(difference(rating, quantile)).isLessThan(0.012);
    }

    private static double studentT(OnetRating rating) {
        int df = Math.min(rating.n().getAsInt() - 1, MOST_DEGREES_OF_FREEDOM);
        return Distributions.studentTQuantile(0.975, df);
    }

    private static double largestDifference(List<OnetRating> ratings, ToDoubleFunction<OnetRating> quantile) {
        return ratings.stream()
                .mapToDouble(r -> difference(r, quantile.applyAsDouble(r)))
                .max()
                .orElseThrow();
    }

    private static double difference(OnetRating r, double quantile) {
        double half = quantile * value(r.standardError().orElseThrow());
        double lowest = r.scale().equals(OnetRating.LEVEL) ? 0 : 1;
        double highest = r.scale().equals(OnetRating.LEVEL) ? 7 : 5;
        double lower = Math.max(lowest, value(r.value()) - half);
        double upper = Math.min(highest, value(r.value()) + half);
        return Math.max(
                Math.abs(lower - value(r.lower().orElseThrow())),
                Math.abs(upper - value(r.upper().orElseThrow())));
    }

    private static double value(BigDecimal number) {
        return number.doubleValue();
    }

    private static List<OnetRating> withError(String file) {
        Path path = DATA.resolve(file);
        assumeTrue(Files.isRegularFile(path), "shared/data/onet isn't here");
        return OnetRatings.read(path).ratings().stream()
                .filter(r -> r.standardError().isPresent())
                .toList();
    }
}

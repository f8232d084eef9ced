package org.openkam.scoring.reliability;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.ItemTotals;
import org.openkam.scoring.statistic.Reason;

/**
 * How far scores lie from what they stand for, in points of the score: the error that a reliability implies. No score
 * should be shown without it.
 *
 * <p>With reliability {@code r}, mean {@code m} and standard deviation {@code s} of the scores of a group:
 * <pre>
 * measurement = s sqrt(1 - r)        of observed scores about a true score
 * estimation  = s sqrt(r (1 - r))    of true scores about Kelley's estimate
 * prediction  = s sqrt(1 - r^2)      of scores in a parallel test about Kelley's estimate
 * </pre>
 * All three are one number for everybody, a mean over the group; errors are usually smaller at the ends of a scale
 * ({@link ConditionalStandardError}).
 * <ul>
 *   <li>A reliability below 0 counts as 0: then the estimate is the mean of the group, for everybody.
 *   <li>No reliability, or no scores: not computable for the same reason; {@code s} may be 0.
 * </ul>
 * Immutable.
 *
 * <p>Sources: Kelley, T. L. (1927). Interpretation of educational measurements. World Book; Lord, F. M. &amp; Novick,
 * M. R. (1968). Statistical theories of mental test scores, ch. 3. Addison-Wesley.
 *
 * @param reliability {@code r}, 0 to 1, or why there is none
 * @param mean {@code m}; 0 where there is none
 * @param deviation {@code s}, n - 1 in its denominator; 0 where there is none
 */
public record StandardErrorOfMeasurement(Estimate reliability, double mean, double deviation) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the numbers. */
    public StandardErrorOfMeasurement {
        Arguments.notNull(reliability, "reliability");
        Arguments.finite(mean, "mean");
        Arguments.that(
                deviation >= 0 && deviation < Double.POSITIVE_INFINITY,
                "standard deviation",
                deviation,
                "must be finite and not negative");
        double r = reliability.fold(Estimate.Computed::value, reason -> 0d);
        Arguments.that(r <= 1, "reliability", r, "must not exceed 1");
        reliability = reliability.fold(e -> Estimate.of(Math.max(0, e.value())), Estimate::notComputable);
    }

    /**
     * From figures of a group.
     *
     * @param mean of its scores
     * @param deviation standard deviation of its scores, finite, 0 or more
     * @param reliability at most 1
     */
    public static StandardErrorOfMeasurement of(double mean, double deviation, double reliability) {
        return new StandardErrorOfMeasurement(Estimate.of(reliability), mean, deviation);
    }

    /** From the sums of items, with Cronbach's alpha as the reliability; never throws for data. */
    public static StandardErrorOfMeasurement of(ItemTotals totals) {
        return of(totals, CronbachAlpha.of(totals).estimate());
    }

    /**
     * From the sums of items.
     *
     * @param totals of the items
     * @param reliability of the sum, such as {@link McDonaldOmega#estimate()}
     */
    public static StandardErrorOfMeasurement of(ItemTotals totals, Estimate reliability) {
        Reason reason = totals.reason().orElse(null);
        if (reason == null && totals.totalVariance() < 0) {
            reason = Reason.NEGATIVE_VARIANCE;
        }
        return reason == null
                ? new StandardErrorOfMeasurement(reliability, totals.totalMean(), Math.sqrt(totals.totalVariance()))
                : new StandardErrorOfMeasurement(Estimate.notComputable(reason), 0, 0);
    }

    /** Returns the standard error of measurement, 0 or more, in points of the score. */
    public Estimate measurement() {
        return scaled(1);
    }

    /** Returns the standard error of estimation, 0 or more, in points of the score. */
    public Estimate estimation() {
        return reliability.fold(e -> scaled(e.value()), Estimate::notComputable);
    }

    /** Returns the standard error of prediction, 0 or more, in points of the score. */
    public Estimate prediction() {
        return reliability.fold(e -> scaled(1 + e.value()), Estimate::notComputable);
    }

    /** The deviation times the root of (1 - r) times a factor. */
    private Estimate scaled(double factor) {
        return reliability.fold(
                e -> Estimate.of(deviation * Math.sqrt((1 - e.value()) * factor)), Estimate::notComputable);
    }

    /**
     * Returns Kelley's estimate of the true score behind an observed one, {@code r x + (1 - r) m}, with the interval of
     * {@code z} standard errors of estimation. It is drawn to the mean of the group, so it depends on which group a
     * person is counted to; it is the best estimate if true scores and errors are normal.
     *
     * @param observed the score, finite
     * @param confidence of the interval, between 0 and 1, both exclusive
     * @return without an interval if the error is 0
     */
    public Estimate trueScore(double observed, double confidence) {
        Arguments.finite(observed, "observed score");
        double z = normal(confidence);
        return reliability.fold(
                e -> {
                    double value = e.value() * observed + (1 - e.value()) * mean;
                    return banded(value, z * estimation().value(), confidence);
                },
                Estimate::notComputable);
    }

    /**
     * Returns an observed score with the band of {@code z} standard errors of measurement about it: in the long run
     * this share of the bands holds the true score of their person.
     *
     * @param observed the score, finite
     * @param confidence of the band, between 0 and 1, both exclusive
     * @return without an interval if the error is 0
     */
    public Estimate band(double observed, double confidence) {
        Arguments.finite(observed, "observed score");
        double z = normal(confidence);
        return measurement().fold(e -> banded(observed, z * e.value(), confidence), Estimate::notComputable);
    }

    private static double normal(double confidence) {
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        return -Distributions.normalQuantile((1 - confidence) / 2);
    }

    private static Estimate banded(double value, double reach, double confidence) {
        return reach == 0
                ? Estimate.of(value)
                : Estimate.of(value, new Interval(value - reach, value + reach, confidence));
    }

    /** Returns one line for each error. */
    public String render() {
        return Line.of("Standard error of measurement", measurement()) + "\n"
                + Line.of("Standard error of estimation", estimation()) + "\n"
                + Line.of("Standard error of prediction", prediction()) + "\n";
    }

    /** Returns for instance {@code Standard error of measurement = 22.8714 (reliability 0.8431)}. */
    @Override
    public String toString() {
        return Line.of("Standard error of measurement", measurement()) + " (reliability " + reliability + ")";
    }
}

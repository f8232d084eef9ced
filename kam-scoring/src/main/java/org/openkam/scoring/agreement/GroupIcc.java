package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.GroupTally;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Intraclass correlation of groups of any sizes, each with raters of its own: how much of the variance of single ratings lies
 * between groups, ICC(1), and how reliable the groups' means are, ICC(2). Numbers without unit, at most 1. May ratings be
 * aggregated to a score of the group? This says how well the scores tell groups apart; {@link Rwg} says whether each group agrees.
 *
 * <p>One-way random model with the mean squares between groups {@code MSB} and within {@code MSW}, and the {@link GroupSizes}:
 * <pre>
 * ICC(1) = (MSB - MSW) / (MSB + (n0 - 1) MSW)        ICC(2) = (MSB - MSW) / MSB
 * </pre>
 * Bliese (2000), and {@code multilevel::ICC1} with him, put the mean size in the place of {@code n0}. The expectation of {@code MSB}
 * has {@code n0}, so {@code single} does too; {@code singleByMeanSize} is there for comparison. The reliability of the mean of one
 * group of {@code n} is {@link #reliability}; it differs from group to group as much as sizes do.
 *
 * <p><b>Interval.</b> Wald's, exact for normal data and any sizes; that of ICC(2) is its step-up by {@code n0}. With groups of one
 * size both are those of McGraw and Wong for {@link IccForm#ICC_1_1} and {@link IccForm#ICC_1_K}.
 * <ul>
 *   <li>Missing ratings take no part; a group of one rating counts in {@code MSB} only; a group of none not at all.
 *   <li>No rating: {@link Reason#NO_DATA}. Fewer than two groups, or no group of two: {@link Reason#TOO_FEW_UNITS}.
 *   <li>All ratings equal (for ICC(2): all group means): {@link Reason#ZERO_VARIANCE}.
 *   <li>Negative values are legal estimates and are kept; a report may call them 0.
 *   <li>No variance within groups: the value is 1, without interval and {@code F} test.
 * </ul>
 * Sums of squares are exact, so any order of groups and of raters gives the same bits. Immutable.
 *
 * <p>Sources: Donner, A. (1986). International Statistical Review 54, 67-82. doi:10.2307/1403259; Wald, A. (1940). Annals of
 * Mathematical Statistics 11, 96-100.; Bliese, P. D. (2000). Within-group agreement, non-independence,
 * and reliability. In Klein &amp; Kozlowski (eds.), Multilevel theory, research, and methods in organizations, 349-381.
 *
 * @param sizes groups and their sizes
 * @param single ICC(1) with {@code n0}
 * @param averaged ICC(2)
 * @param singleByMeanSize ICC(1) with the mean size, no interval
 * @param meanReliability mean over groups of {@link #reliability} at their sizes
 * @param variance mean squares, {@code F} test and share explained
 */
public record GroupIcc(
        GroupSizes sizes,
        Estimate single,
        Estimate averaged,
        Estimate singleByMeanSize,
        Estimate meanReliability,
        GroupVariance variance)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Confidence of the intervals if none is asked for. */
    public static final double STANDARD_CONFIDENCE = 0.95;

    /** Checks that nothing is null. */
    public GroupIcc {
        Arguments.notNull(sizes, "sizes");
        Arguments.notNull(single, "ICC(1)");
        Arguments.notNull(averaged, "ICC(2)");
        Arguments.notNull(singleByMeanSize, "ICC(1) by mean size");
        Arguments.notNull(meanReliability, "mean reliability");
        Arguments.notNull(variance, "variance");
    }

    /** Computes the correlations of an item of a tally with intervals at 95 percent; never throws for data. */
    public static GroupIcc of(GroupTally tally, int item) {
        return of(tally, item, STANDARD_CONFIDENCE);
    }

    /** Computes the correlations of an item of a tally; never throws for data. */
    public static GroupIcc of(GroupTally tally, int item, double confidence) {
        return GroupCorrelation.of(GroupSource.of(tally, item), confidence);
    }

    /** Computes the correlations of a table whose rows are the groups, with intervals at 95 percent; never throws for data. */
    public static GroupIcc of(RatingMatrix ratings) {
        return of(ratings, STANDARD_CONFIDENCE);
    }

    /** Computes the correlations of a table whose rows are the groups, gaps allowed; never throws for data. */
    public static GroupIcc of(RatingMatrix ratings, double confidence) {
        return GroupCorrelation.of(GroupSource.of(ratings), confidence);
    }

    /** Computes the correlations of ratings of one item whose units are the groups, at 95 percent; never throws for data. */
    public static GroupIcc of(RatingColumns ratings) {
        return of(ratings, STANDARD_CONFIDENCE);
    }

    /** Computes the correlations of ratings of one item whose units are the groups; never throws for data. */
    public static GroupIcc of(RatingColumns ratings, double confidence) {
        return GroupCorrelation.of(GroupSource.of(ratings), confidence);
    }

    /** Computes the correlations of values one by one, with intervals at 95 percent; never throws for data. */
    public static GroupIcc of(int[] group, double[] value) {
        return of(group, value, STANDARD_CONFIDENCE);
    }

    /**
     * Computes the correlations of values one by one; never throws for data.
     *
     * @param group number of the group of each value, any whole number
     * @param value a value of each rater, such as the mean of the items; {@code NaN} where missing, never infinite
     * @param confidence of the intervals, between 0 and 1, both exclusive
     */
    public static GroupIcc of(int[] group, double[] value, double confidence) {
        return GroupCorrelation.of(GroupSource.of(group, value), confidence);
    }

    /**
     * Returns the reliability of the mean of a group of some raters: {@code n ICC(1) / (1 + (n - 1) ICC(1))}, which is {@code
     * between / (between + within / n)}; its interval is that of {@code single} likewise.
     *
     * @param raters {@code n}, 1 or more
     * @return {@link Reason#NEGATIVE_VARIANCE} where the mean would have a variance of 0 or less
     */
    public Estimate reliability(long raters) {
        Arguments.that(raters > 0, "number of raters", raters, "must be positive");
        return single.fold(icc -> steppedUp(icc, raters), Estimate::notComputable);
    }

    static Estimate steppedUp(Estimate.Computed icc, double raters) {
        double value = stepUp(icc.value(), raters);
        if (!Double.isFinite(value)) {
            return Estimate.notComputable(Reason.NEGATIVE_VARIANCE);
        }
        Interval interval = steppedUp(icc.interval(), raters);
        return interval == null ? Estimate.of(value) : Estimate.of(value, interval);
    }

    static @Nullable Interval steppedUp(@Nullable Interval interval, double raters) {
        if (interval == null) {
            return null;
        }
        double lower = stepUp(interval.lower(), raters);
        double upper = stepUp(interval.upper(), raters);
        return Double.isFinite(lower) && lower < upper ? new Interval(lower, upper, interval.confidence()) : null;
    }

    private static double stepUp(double icc, double raters) {
        double variance = 1 + (raters - 1) * icc;
        return variance > 0 ? raters * icc / variance : Double.NaN;
    }

    /**
     * Returns ICC(1), with {@code n0}.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #single()} says so without it
     */
    public double value() {
        return single.value();
    }

    /** Returns ICC(1), the reliability of a single rating; the same as {@link #single()}. */
    public Estimate estimate() {
        return single;
    }

    /** Returns for instance {@code ICC(1) = 0.1648 [-0.1234, 0.9876] (17 ratings in 3 groups of 3 to 9, n0 5.1176)}. */
    @Override
    public String toString() {
        return "ICC(1)" + (single instanceof Estimate.Computed ? " = " : ": ") + single + " (" + sizes + ")";
    }

    /** Returns all figures in lines of text. */
    public String render() {
        return String.join(
                        "\n",
                        "Intraclass correlation of groups (" + sizes + ")",
                        "  ICC(1), one rating           " + single,
                        "  ICC(1) by mean size          " + singleByMeanSize,
                        "  ICC(2), mean of a group      " + averaged,
                        "  reliability, mean of groups  " + meanReliability,
                        "  reliability, smallest group  " + ofSize(sizes.smallest()),
                        "  reliability, largest group   " + ofSize(sizes.largest()),
                        "  mean square between, within  " + variance.meanSquareBetween() + ", "
                                + variance.meanSquareWithin(),
                        "  test of no difference        " + (variance.test() == null ? "none" : variance.test()))
                + "\n";
    }

    private Estimate ofSize(int size) {
        return size == 0 ? single : reliability(size);
    }
}

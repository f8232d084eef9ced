package org.openkam.scoring.change;

import java.io.Serializable;
import java.util.function.DoubleUnaryOperator;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Reliable change index of Jacobson and Truax: how far one person's score moved, in standard errors of a difference between
 * two measurements. It tells change from error of measurement; it doesn't say whether the change matters.
 *
 * <p>{@code SEM = s sqrt(1 - r)}; {@code S_diff = s sqrt(2 (1 - r))}; {@code RCI = (post - pre) / S_diff}, with the standard
 * deviation {@code s} of the group the measure was tried on and its reliability {@code r}. Errors of both measurements are
 * taken as equal and independent, and regression to the mean isn't taken off.
 * <ul>
 *   <li>{@code pre} or {@code post} missing ({@code NaN}): {@link Reason#INCOMPLETE_DATA}; the errors stand all the same.
 *   <li>Negative {@code s}, or {@code r} below 0 or above 1, as an estimated one may be: {@link Reason#OUT_OF_DOMAIN}.
 *   <li>{@code s} = 0 or {@code r} = 1, so that {@code S_diff} = 0: {@link Reason#ZERO_VARIANCE} for the index.
 * </ul>
 * Immutable and thread-safe.
 *
 * <p>Source: Jacobson, N. S. &amp; Truax, P. (1991). Clinical significance: a statistical approach to defining meaningful
 * change in psychotherapy research. Journal of Consulting and Clinical Psychology 59, 12-19. doi:10.1037/0022-006X.59.1.12
 *
 * @param pre first score, or that it is missing
 * @param post second score, or that it is missing
 * @param errorOfMeasurement {@code SEM}, in points of the score
 * @param errorOfDifference {@code S_diff}, in points of the score
 * @param estimate the index; positive if the score rose
 */
public record ReliableChange(
        Estimate pre, Estimate post, Estimate errorOfMeasurement, Estimate errorOfDifference, Estimate estimate)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Confidence from which on a change counts as reliable if none is asked for. */
    public static final double STANDARD_CONFIDENCE = 0.95;

    /**
     * Returns the index of one person; never throws for data.
     *
     * @param pre first score, {@code NaN} where missing
     * @param post second score, {@code NaN} where missing
     * @param deviation standard deviation {@code s} of the measure, in points of the score
     * @param reliability {@code r} of the measure, best a retest reliability
     * @throws IllegalArgumentException if a value is infinite
     */
    public static ReliableChange of(double pre, double post, double deviation, double reliability) {
        notInfinite(pre, "first score");
        notInfinite(post, "second score");
        notInfinite(deviation, "standard deviation");
        notInfinite(reliability, "reliability");
        Estimate single = error(deviation, reliability, rest -> rest);
        Estimate difference = error(deviation, reliability, rest -> 2 * rest);
        return new ReliableChange(
                score(pre),
                score(post),
                single,
                difference,
                difference.fold(e -> index(post - pre, e.value()), Estimate::notComputable));
    }

    /**
     * Returns the index of one person whose two scores have errors of their own, as those of a profile have: {@code S_diff =
     * sqrt(SE_1^2 + SE_2^2)}, and {@code SEM} is the root of their mean square, so {@code S_diff = sqrt(2) SEM} here too. Two equal
     * errors {@code s sqrt(1 - r)} give the index of the paper. Raters who answer at both times would make the error smaller, so
     * it is at most overstated.
     * <ul>
     *   <li>A score is missing: {@link Reason#INCOMPLETE_DATA} for the index.
     *   <li>A score has no error: {@link Reason#TOO_FEW_ASSESSEES}. Both errors are 0: {@link Reason#ZERO_VARIANCE}.
     * </ul>
     */
    public static ReliableChange of(Estimate pre, Estimate post) {
        Estimate single = jointError(pre, post, 0.5);
        Estimate difference = jointError(pre, post, 1);
        boolean both = pre instanceof Estimate.Computed && post instanceof Estimate.Computed;
        Estimate first = plain(pre);
        Estimate second = plain(post);
        return new ReliableChange(
                first,
                second,
                single,
                difference,
                both
                        ? difference.fold(e -> index(post.value() - pre.value(), e.value()), Estimate::notComputable)
                        : Estimate.notComputable(Reason.INCOMPLETE_DATA));
    }

    private static Estimate plain(Estimate score) {
        return score.fold(s -> score(s.value()), reason -> Estimate.notComputable(Reason.INCOMPLETE_DATA));
    }

    private static Estimate jointError(Estimate pre, Estimate post, double share) {
        if (!(pre instanceof Estimate.Computed first) || !(post instanceof Estimate.Computed second)) {
            return Estimate.notComputable(Reason.INCOMPLETE_DATA);
        }
        return first.standardError() == null || second.standardError() == null
                ? Estimate.notComputable(Reason.TOO_FEW_ASSESSEES)
                : Finite.estimate(StrictMath.sqrt(share)
                        * StrictMath.hypot(
                                first.standardError().value(),
                                second.standardError().value()));
    }

    private static Estimate score(double score) {
        return Double.isNaN(score) ? Estimate.notComputable(Reason.INCOMPLETE_DATA) : Estimate.of(score + 0d);
    }

    private static void notInfinite(double value, String subject) {
        Arguments.that(!Double.isInfinite(value), subject, value, "must be a finite number, or NaN if missing");
    }

    private static Estimate error(double deviation, double reliability, DoubleUnaryOperator share) {
        if (Double.isNaN(deviation) || Double.isNaN(reliability)) {
            return Estimate.notComputable(Reason.INCOMPLETE_DATA);
        }
        if (deviation < 0 || reliability < 0 || reliability > 1) {
            return Estimate.notComputable(Reason.OUT_OF_DOMAIN);
        }
        return Finite.estimate(deviation * StrictMath.sqrt(share.applyAsDouble(1 - reliability)));
    }

    private static Estimate index(double change, double error) {
        if (Double.isNaN(change)) {
            return Estimate.notComputable(Reason.INCOMPLETE_DATA);
        }
        return error == 0 ? Estimate.notComputable(Reason.ZERO_VARIANCE) : Finite.estimate(change / error);
    }

    /**
     * Returns the index.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns the two-sided probability of an index as large or larger if nothing had changed, 0 to 1. */
    public Estimate probability() {
        return estimate.fold(
                e -> Estimate.of(Math.min(1, 2 * Distributions.normalCumulative(-Math.abs(e.value())))),
                Estimate::notComputable);
    }

    /**
     * Returns the smallest change that is reliable, in points of the score: {@code S_diff} times the normal quantile.
     *
     * @param confidence two-sided, between 0 and 1, both exclusive; 0.95 for the usual 1.96
     */
    public Estimate minimum(double confidence) {
        double quantile = quantile(confidence);
        return errorOfDifference.fold(e -> Finite.estimate(quantile * e.value()), Estimate::notComputable);
    }

    /** Returns the smallest change that is reliable at 95 percent. */
    public Estimate minimum() {
        return minimum(STANDARD_CONFIDENCE);
    }

    /**
     * Returns whether the change is beyond what error of measurement explains; false where there is no index.
     *
     * @param confidence two-sided, between 0 and 1, both exclusive
     */
    public boolean isReliable(double confidence) {
        double quantile = quantile(confidence);
        return estimate.fold(e -> Math.abs(e.value()) > quantile, reason -> false);
    }

    private static double quantile(double confidence) {
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        return Distributions.normalQuantile(0.5 + confidence / 2);
    }

    /** Returns for instance {@code RCI = 2.3717 (from 32.5000 to 47.5000)}. */
    @Override
    public String toString() {
        String sign = estimate instanceof Estimate.Computed ? " = " : ": ";
        return "RCI" + sign + estimate + " (from " + shown(pre) + " to " + shown(post) + ")";
    }

    private static String shown(Estimate score) {
        return score instanceof Estimate.Computed ? score.toString() : "missing";
    }

    /** Returns index, errors, probability and smallest reliable change, one a line. */
    public String render() {
        return this + "\nerror of measurement " + errorOfMeasurement + "\nerror of a difference " + errorOfDifference
                + "\nprobability " + probability() + "\nsmallest reliable change (95 %) " + minimum();
    }
}

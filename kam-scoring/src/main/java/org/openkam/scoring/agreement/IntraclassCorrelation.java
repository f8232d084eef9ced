package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.FTest;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Intraclass correlation: the share of the variance of ratings that lies between the units rated, a number without unit,
 * at most 1.
 *
 * <p>With the mean squares between units {@code MSB}, within units {@code MSW}, between raters {@code MSJ} and residual
 * {@code MSE} of {@code n} units and {@code k} raters:
 * <pre>
 * ICC(1,1) = (MSB - MSW) / (MSB + (k - 1) MSW)                            ICC(1,k) = (MSB - MSW) / MSB
 * ICC(2,1) = (MSB - MSE) / (MSB + (k - 1) MSE + k (MSJ - MSE) / n)        ICC(2,k) = (MSB - MSE) / (MSB + (MSJ - MSE) / n)
 * ICC(3,1) = (MSB - MSE) / (MSB + (k - 1) MSE)                            ICC(3,k) = (MSB - MSE) / MSB
 * </pre>
 * The interval is that of McGraw and Wong; for ICC(2,k) its limits are the Spearman-Brown step-up of those of ICC(2,1), as
 * in SPSS and psych (irr 0.84.1 puts the averaged value into the formula and differs).
 * <ul>
 *   <li>Fewer than two units or two raters: {@link Reason#TOO_FEW_UNITS}.
 *   <li>A missing cell: {@link Reason#INCOMPLETE_DATA}; nothing is imputed and no unit is dropped.
 *   <li>Denominator zero (all values equal; for the averaged forms all units with one mean): {@link Reason#ZERO_VARIANCE}.
 *   <li>Denominator of ICC(2,k) negative, where the formula would give more than 1: {@link Reason#NEGATIVE_VARIANCE}.
 *   <li>Negative values are legal estimates and are kept; a report may call them 0.
 *   <li>No disagreement at all ({@code MSE} or {@code MSW} is 0): the value stands, without an {@code F} test; an interval
 *       that would have no width or no finite end is left out.
 * </ul>
 * Mean squares are exact and ratios rounded once, so any order of units and of raters gives the same bits. Immutable.
 *
 * <p>Sources: Shrout, P. E. &amp; Fleiss, J. L. (1979). Psychological Bulletin 86, 420-428.
 * doi:10.1037/0033-2909.86.2.420; McGraw, K. O. &amp; Wong, S. P. (1996). Psychological Methods 1, 30-46.
 * doi:10.1037/1082-989X.1.1.30
 *
 * @param form which of the six
 * @param estimate the value with its interval, or why there is none; a standard error is not defined for it
 * @param units {@code n}
 * @param raters {@code k}
 * @param test the test of no variance between units, by {@code MSB / MSW} (model 1) or {@code MSB / MSE}; null where there
 *     is no value or the divisor is zero
 */
public record IntraclassCorrelation(
        IccForm form,
        Estimate estimate,
        int units,
        int raters,
        @Nullable FTest test) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Confidence of the interval if none is asked for. */
    public static final double STANDARD_CONFIDENCE = 0.95;

    /** Computes a form with an interval at 95 percent; never throws for data. */
    public static IntraclassCorrelation of(RatingMatrix ratings, IccForm form) {
        return of(ratings, form, STANDARD_CONFIDENCE);
    }

    /**
     * Computes a form with an interval; never throws for data.
     *
     * @param ratings units in rows, raters in columns, none missing
     * @param form which of the six
     * @param confidence of the interval, between 0 and 1, both exclusive
     * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
     */
    public static IntraclassCorrelation of(RatingMatrix ratings, IccForm form, double confidence) {
        return of(TwoWaySquares.of(ratings), form, confidence);
    }

    /**
     * Computes a form from a tally; see {@link #of(RatingMatrix, IccForm, double)}.
     *
     * @param tally of units by raters; an incomplete unit is a missing cell
     * @param form which of the six
     * @param confidence of the interval, between 0 and 1, both exclusive
     */
    public static IntraclassCorrelation of(TwoWayTally tally, IccForm form, double confidence) {
        return of(TwoWaySquares.of(tally), form, confidence);
    }

    static IntraclassCorrelation of(TwoWaySquares source, IccForm form, double confidence) {
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        if (source.reason() != null) {
            return missing(source, form, source.reason());
        }
        MeanSquares.Share share = source.squares().share(form);
        double value = share.value();
        if (share.denominator().signum() < 0) {
            return missing(source, form, Reason.NEGATIVE_VARIANCE);
        }
        if (!Double.isFinite(value)) {
            return missing(source, form, Reason.ZERO_VARIANCE);
        }
        IccLimits limits = new IccLimits(source.squares(), form, confidence);
        Interval interval = limits.interval();
        Estimate estimate = interval == null ? Estimate.of(value) : Estimate.of(value, interval);
        return new IntraclassCorrelation(form, estimate, source.units(), source.raters(), limits.test());
    }

    private static IntraclassCorrelation missing(TwoWaySquares source, IccForm form, Reason reason) {
        return new IntraclassCorrelation(form, Estimate.notComputable(reason), source.units(), source.raters(), null);
    }

    /**
     * Returns the value.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code ICC(2,1) = 0.2898 [0.0188, 0.7611] (6 units, 4 raters)}. */
    @Override
    public String toString() {
        String sign = estimate instanceof Estimate.Computed ? " = " : ": ";
        return form.label() + sign + estimate + " (" + units + " units, " + raters + " raters)";
    }
}

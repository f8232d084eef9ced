package org.openkam.scoring.validity;

import java.io.Serializable;
import java.util.function.DoubleUnaryOperator;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.PearsonCorrelation;

/**
 * Criterion validity: the correlation of a score with what it is to predict, such as later sales, -1 to 1, with Fisher's
 * interval. It stands for the people studied; corrections tell what it would be otherwise, and stand beside it.
 * <ul>
 *   <li>A person counts with both numbers, see {@link PearsonCorrelation} for what isn't computable.
 *   <li>Corrections take reliabilities and the ratio of spreads as known, so their intervals are a little too narrow. A corrected
 *       value beyond 1 is kept: it says that a reliability is understated, or that the sample is small.
 * </ul>
 * Immutable and thread-safe.
 *
 * <p>Sources: Spearman, C. (1904). American Journal of Psychology 15, 72-101. doi:10.2307/1412159; Sackett, P. R. &amp; Yang, H.
 * (2000). Journal of Applied Psychology 85, 112-118. doi:10.1037/0021-9010.85.1.112
 *
 * @param observed the correlation as it is
 */
public record CriterionValidity(PearsonCorrelation observed) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that the correlation is there. */
    public CriterionValidity {
        Arguments.notNull(observed, "correlation");
    }

    /** Correlates predictor and criterion, with a 95 percent interval; never throws for data. */
    public static CriterionValidity of(double[] predictor, double[] criterion) {
        return new CriterionValidity(PearsonCorrelation.of(predictor, criterion));
    }

    /**
     * Correlates predictor and criterion; never throws for data.
     *
     * @param predictor one number a person, {@code NaN} where missing
     * @param criterion one number a person, {@code NaN} where missing
     * @param confidence of the interval, between 0 and 1, both exclusive
     */
    public static CriterionValidity of(double[] predictor, double[] criterion, double confidence) {
        return new CriterionValidity(PearsonCorrelation.of(predictor, criterion, confidence));
    }

    /**
     * Returns the correlation with a criterion without error of measurement, {@code r / sqrt(r_yy)}: what the score, as it is,
     * tells of true performance.
     *
     * @param criterionReliability above 0, at most 1
     */
    public Estimate correctedForCriterion(double criterionReliability) {
        return correctedForBoth(1, criterionReliability);
    }

    /**
     * Returns the correlation of both without error of measurement, {@code r / sqrt(r_xx r_yy)}: of what is measured, not of the
     * score that is used; no basis for decisions.
     *
     * @param predictorReliability above 0, at most 1
     * @param criterionReliability above 0, at most 1
     */
    public Estimate correctedForBoth(double predictorReliability, double criterionReliability) {
        double divisor = Math.sqrt(reliability(predictorReliability) * reliability(criterionReliability));
        return mapped(r -> r / divisor);
    }

    private static double reliability(double value) {
        Arguments.that(value > 0 && value <= 1, "reliability", value, "must be above 0 and at most 1");
        return value;
    }

    /**
     * Returns the correlation among all applicants, where people were selected by the predictor itself (direct range
     * restriction, Thorndike's case 2): {@code r u / sqrt(1 + r^2 (u^2 - 1))}.
     *
     * @param spreadRatio {@code u}, standard deviation of the predictor among applicants over that among those studied; above 0
     */
    public Estimate correctedForSelection(double spreadRatio) {
        Arguments.finite(spreadRatio, "ratio of spreads");
        Arguments.that(spreadRatio > 0, "ratio of spreads", spreadRatio, "must be positive");
        return mapped(r -> r * spreadRatio / Math.sqrt(1 - r * r + r * spreadRatio * (r * spreadRatio)));
    }

    /** The value and both ends of the interval under an increasing function. */
    private Estimate mapped(DoubleUnaryOperator correction) {
        return observed.estimate()
                .fold(
                        known -> {
                            double value = correction.applyAsDouble(known.value());
                            Interval interval = known.interval();
                            return interval == null
                                    ? Estimate.of(value)
                                    : Estimate.of(
                                            value,
                                            new Interval(
                                                    correction.applyAsDouble(interval.lower()),
                                                    correction.applyAsDouble(interval.upper()),
                                                    interval.confidence()));
                        },
                        Estimate::notComputable);
    }

    /** Returns the correlation as it is, with its interval. */
    public Estimate estimate() {
        return observed.estimate();
    }

    /**
     * Returns the correlation as it is.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none
     */
    public double value() {
        return observed.value();
    }

    /** Returns for instance {@code Criterion validity r = 0.4500 [0.1922, 0.6495] (50 pairs)}. */
    @Override
    public String toString() {
        return "Criterion validity " + observed;
    }
}

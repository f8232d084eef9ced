package org.openkam.scoring.change;

import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.internal.math.NoncentralT;
import org.openkam.scoring.internal.math.SmallSampleFactor;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * Error and interval of a standardised difference.
 *
 * @param d the difference over its standardizer
 * @param degreesOfFreedom of the standardizer
 * @param confidence of the interval
 */
record Standardized(double d, double degreesOfFreedom, double confidence) {
    /** A larger t leaves nothing to ask: the interval would be d within a ten-thousandth by the number of people alone. */
    private static final double LARGEST_T = 1e4;

    /**
     * Where {@code d / unit} has a noncentral t distribution.
     *
     * @param unit what the noncentrality is multiplied by
     * @param ofMean the part of the squared standard error that the means cause
     */
    Estimate exact(double unit, double ofMean) {
        double t = d / unit;
        double error = StrictMath.sqrt(ofMean + d * d / (2 * degreesOfFreedom));
        if (Math.abs(t) > LARGEST_T) {
            return normal(error * error);
        }
        double tail = (1 - confidence) / 2;
        double lower = unit * NoncentralT.noncentrality(t, degreesOfFreedom, 1 - tail);
        double upper = unit * NoncentralT.noncentrality(t, degreesOfFreedom, tail);
        return Estimate.of(
                d, new StandardError(error, degreesOfFreedom, false), new Interval(lower, upper, confidence));
    }

    /** Where the distribution is normal if there are enough people. */
    Estimate normal(double variance) {
        double error = StrictMath.sqrt(variance);
        double reach = Distributions.normalQuantile(0.5 + confidence / 2) * error;
        return Double.isFinite(reach)
                ? Estimate.of(
                        d,
                        new StandardError(error, degreesOfFreedom, false),
                        new Interval(d - reach, d + reach, confidence))
                : Estimate.of(d);
    }

    /** The same without the bias of few people: everything times the factor of Hedges. */
    Estimate corrected(Estimate estimate) {
        if (degreesOfFreedom <= 1) {
            return Estimate.notComputable(Reason.TOO_FEW_UNITS);
        }
        double j = SmallSampleFactor.of(degreesOfFreedom);
        return estimate.fold(e -> times(e, j), Estimate::notComputable);
    }

    private static Estimate times(Estimate.Computed e, double j) {
        StandardError error = e.standardError();
        Interval interval = e.interval();
        if (error == null || interval == null) {
            return Estimate.of(e.value() * j);
        }
        return Estimate.of(
                e.value() * j,
                new StandardError(error.value() * j, error.degreesOfFreedom(), false),
                new Interval(interval.lower() * j, interval.upper() * j, interval.confidence()));
    }
}

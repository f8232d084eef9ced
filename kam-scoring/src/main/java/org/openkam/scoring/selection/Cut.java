package org.openkam.scoring.selection;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/**
 * The least score for passing a stage. Score and cut are compared at nine decimals.
 *
 * @param measure what is scored: the code of a competency, or a name such as {@link PhoneScreen#TASKS}
 * @param least the least score, in the unit of the measure, finite
 * @param rule when it is met
 */
public record Cut(String measure, double least, CutRule rule) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DECIMALS = 9;
    private static final double MANY_DEGREES = 1e16;

    /** Whether a score meets a cut. */
    enum Verdict {
        MET,
        NOT_MET,
        WITHIN_ERROR,
        SCORE_MISSING,
        ERROR_MISSING
    }

    public Cut {
        Arguments.code(measure, "measure");
        Arguments.finite(least, "cut");
        Arguments.notNull(rule, "rule of cut");
    }

    Verdict verdict(Estimate score, double confidence) {
        if (!(score instanceof Computed s)) {
            return Verdict.SCORE_MISSING;
        }
        if (rule == CutRule.POINT) {
            return isBelow(s.value()) ? Verdict.NOT_MET : Verdict.MET;
        }
        if (s.standardError() == null && s.interval() == null) {
            return Verdict.ERROR_MISSING;
        }
        double reach = reach(s, confidence);
        if (isBelow(s.value() + reach)) {
            return Verdict.NOT_MET;
        }
        return rule == CutRule.IN_DOUBT_FOR || !isBelow(s.value() - reach) ? Verdict.MET : Verdict.WITHIN_ERROR;
    }

    /** The score's own interval may be cut at the scale's ends or have another confidence, so the error comes first. */
    private static double reach(Computed score, double confidence) {
        StandardError error = score.standardError();
        if (error == null) {
            Interval interval = Arguments.notNull(score.interval(), "interval");
            return Math.max(interval.upper() - score.value(), score.value() - interval.lower());
        }
        double share = (1 + confidence) / 2;
        double quantile = error.degreesOfFreedom() > MANY_DEGREES
                ? Distributions.normalQuantile(share)
                : Distributions.studentTQuantile(share, error.degreesOfFreedom());
        return error.value() == 0 ? 0 : Math.min(Double.MAX_VALUE / 4, quantile * error.value());
    }

    private boolean isBelow(double value) {
        return round(value).compareTo(round(least)) < 0;
    }

    private static BigDecimal round(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    @Override
    public String toString() {
        return measure + " >= " + least + " (" + rule + ")";
    }
}

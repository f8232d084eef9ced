package org.openkam.ipd.plan;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * How the success of a goal is seen (source case rule R44): what is measured, where it stands now, and where it is to stand.
 *
 * @param competency code of the competency
 * @param metric what is measured, and in which unit
 * @param baseline its value now
 * @param target the value aimed at
 */
public record SuccessMeasure(String competency, GoalMetric metric, double baseline, double target)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public SuccessMeasure {
        Arguments.code(competency, "competency of measure");
        Arguments.notNull(metric, "metric");
        Arguments.finite(baseline, "baseline");
        Arguments.finite(target, "target");
    }

    /** Creates a measure of the others' score, in points of the scale. */
    public SuccessMeasure(String competency, double baseline, double target) {
        this(competency, GoalMetric.OTHERS_SCORE, baseline, target);
    }

    /** Returns this measure with another target. */
    public SuccessMeasure aimedAt(double other) {
        return new SuccessMeasure(competency, metric, baseline, other);
    }

    /** Returns whether a value reaches the target, going the way from baseline to target. */
    public boolean isReachedBy(double value) {
        return target >= baseline ? value >= target : value <= target;
    }
}

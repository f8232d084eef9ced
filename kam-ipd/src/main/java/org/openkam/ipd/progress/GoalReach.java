package org.openkam.ipd.progress;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.plan.SuccessMeasure;
import org.openkam.scoring.statistic.Estimate;

/**
 * How far a goal was reached at the next assessment, beyond error. A recommendation for the three parties to look at; who closes the
 * goal are they.
 *
 * @param measure baseline and target
 * @param change how the score moved
 * @param toTarget later score minus target with the later score's error, points; not computable where nothing may be said
 * @param kind what may be said
 */
public record GoalReach(SuccessMeasure measure, CompetencyChange change, Estimate toTarget, Kind kind)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What may be said about a goal. */
    public enum Kind {
        /** The later score is at or above the target, beyond error. */
        REACHED,
        /** The score rose beyond error, and can't be told from the target. */
        AT_TARGET,
        /** The score rose beyond error, and is still below the target beyond error. */
        CLOSER,
        /** The score didn't move beyond error. */
        NO_RELIABLE_CHANGE,
        /** The score fell beyond error. */
        FURTHER,
        /** Nothing may be said: the scores can't be compared, or the goal doesn't start from the earlier one. */
        NOT_KNOWN
    }

    public GoalReach {
        Arguments.notNull(measure, "measure");
        Arguments.notNull(change, "change");
        Arguments.notNull(toTarget, "distance to target");
        Arguments.notNull(kind, "kind");
    }

    /** Returns the code of the competency in the later model version. */
    public String competency() {
        return change.competency();
    }

    @Override
    public String toString() {
        return competency() + " " + kind;
    }
}

package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import org.openkam.core.internal.Arguments;

/**
 * How a trial ended, as people decided (source case rule R39). Whoever tried may return without reasons while the way back is open;
 * the role is given by somebody else, and not before the trial is over.
 *
 * @param trial the trial
 * @param ending how it ended
 * @param decidedBy code of the person who decided
 * @param on the day
 */
public record TrialDecision(TrialProject trial, Ending ending, String decidedBy, LocalDate on) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How a trial ends. */
    public enum Ending {
        /** The person takes the role. */
        TAKES_ROLE,
        /** Another trial is agreed on. */
        TRIES_AGAIN,
        /** The person returns to the role agreed on, without loss of standing. */
        RETURNS
    }

    public TrialDecision {
        Arguments.notNull(trial, "trial");
        Arguments.notNull(ending, "ending");
        Arguments.code(decidedBy, "person who decided");
        Arguments.notNull(on, "day of decision");
        if (ending == Ending.RETURNS) {
            Arguments.that(
                    trial.mayReturn(on), "day of decision", on, "must lie in the time in which returning is open");
        } else {
            Arguments.that(
                    !decidedBy.equals(trial.assessee()),
                    "person who decided",
                    decidedBy,
                    "must be somebody else than the assessee");
            Arguments.that(
                    on.isAfter(trial.time().end()), "day of decision", on, "must lie behind the end of the trial");
        }
    }

    @Override
    public String toString() {
        return trial.assessee() + " " + ending + " by " + decidedBy + " on " + on;
    }
}

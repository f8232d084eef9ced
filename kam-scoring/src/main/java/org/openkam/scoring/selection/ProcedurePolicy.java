package org.openkam.scoring.selection;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * The numbers of the standard procedures. The source cases name none, so the standard ones are the library's own.
 *
 * @param overlap the least share of tasks, and of skills, in a phone screen, 0 to 1; standard 0.5
 * @param fit the least counted fit of an internal candidate, 0 to 1; standard 0.7
 * @param rule when a competency meets its target; standard: in doubt for the candidate
 * @param confidence of what is said to be beyond error, between 0 and 1; standard 0.95
 */
public record ProcedurePolicy(double overlap, double fit, CutRule rule, double confidence) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ProcedurePolicy {
        Arguments.that(overlap >= 0 && overlap <= 1, "least overlap", overlap, "must lie between 0 and 1");
        Arguments.that(fit >= 0 && fit <= 1, "least fit", fit, "must lie between 0 and 1");
        Arguments.notNull(rule, "rule of cut");
        Arguments.that(confidence > 0 && confidence < 1, "confidence", confidence, "must lie between 0 and 1");
    }

    /** Returns the standard numbers. */
    public static ProcedurePolicy standard() {
        return new ProcedurePolicy(0.5, 0.7, CutRule.IN_DOUBT_FOR, 0.95);
    }
}

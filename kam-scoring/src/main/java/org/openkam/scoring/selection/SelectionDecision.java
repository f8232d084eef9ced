package org.openkam.scoring.selection;

import java.io.Serializable;
import java.time.Instant;
import org.openkam.core.internal.Arguments;

/**
 * What a named person decided about a candidate at a stage. Made of a recommendation by {@link SelectionRecommendation#decide};
 * nothing in the library makes one by itself.
 *
 * @param candidate code of the candidate
 * @param procedure code of the procedure
 * @param stage code of the stage decided on
 * @param verdict what was decided
 * @param signature by whom, when and why
 */
public record SelectionDecision(String candidate, String procedure, String stage, Verdict verdict, Signature signature)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What was decided. */
    public enum Verdict {
        /** The stage counts as passed; at the last one, the role is offered. */
        PASS,
        /** The candidate is declined. */
        REJECT
    }

    /**
     * By whom, when and why.
     *
     * @param decidedBy name or code of the person, not blank
     * @param decidedAt when, as the host says; the library reads no clock
     * @param rationale why; blank only where the decision follows the recommendation
     * @param recommended what had been suggested
     */
    public record Signature(String decidedBy, Instant decidedAt, String rationale, SelectionAdvice recommended)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public Signature {
            boolean isNamed =
                    !Arguments.notNull(decidedBy, "name of who decided").isBlank();
            Arguments.that(isNamed, "name of who decided", "blank", "must be given");
            Arguments.notNull(decidedAt, "time of decision");
            Arguments.notNull(rationale, "rationale");
            Arguments.notNull(recommended, "recommendation");
        }
    }

    public SelectionDecision {
        Arguments.code(candidate, "candidate");
        Arguments.code(procedure, "procedure");
        Arguments.code(stage, "stage");
        Arguments.notNull(verdict, "verdict");
        Arguments.notNull(signature, "signature of decision");
        boolean isExplained = follows(verdict, signature.recommended())
                || !signature.rationale().isBlank();
        Arguments.that(
                isExplained, "rationale", "blank", "must be given where a decision departs from the recommendation");
    }

    private static boolean follows(Verdict verdict, SelectionAdvice advice) {
        return verdict == Verdict.REJECT
                ? advice == SelectionAdvice.DECLINE
                : advice == SelectionAdvice.ADVANCE || advice == SelectionAdvice.OFFER;
    }

    /** Returns whether the decision is what had been suggested. */
    public boolean followsRecommendation() {
        return follows(verdict, signature.recommended());
    }

    @Override
    public String toString() {
        return candidate + " " + stage + " " + verdict + " by " + signature.decidedBy() + " at " + signature.decidedAt()
                + (followsRecommendation() ? "" : " (suggested " + signature.recommended() + ")");
    }
}

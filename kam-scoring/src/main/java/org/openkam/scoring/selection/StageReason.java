package org.openkam.scoring.selection;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * Why a stage came out as it did.
 *
 * @param kind what is found
 * @param code of the knock-out or measure, or of the stage
 */
public record StageReason(Kind kind, String code) implements Serializable, Comparable<StageReason> {
    private static final long serialVersionUID = 1L;

    /** What is found. */
    public enum Kind {
        /** A knock-out isn't met. */
        KNOCKED_OUT,
        /** A knock-out wasn't answered. */
        KNOCK_OUT_UNKNOWN,
        /** A score is below its cut; by the rule of the cut, beyond error. */
        BELOW_CUT,
        /** A score can't be told from its cut. */
        CUT_WITHIN_ERROR,
        /** There is no score. */
        SCORE_MISSING,
        /** There is no error of the score, which the rule of the cut needs. */
        ERROR_MISSING,
        /** The stage was held although the one before isn't passed; its result doesn't count. */
        OUT_OF_ORDER,
        /** A named person decided otherwise than the rules. */
        DECIDED_OTHERWISE
    }

    public StageReason {
        Arguments.notNull(kind, "kind of reason");
        Arguments.code(code, "code of reason");
    }

    @Override
    public int compareTo(StageReason other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return kind + " " + code;
    }
}

package org.openkam.scoring.selection;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;

/**
 * How a stage came out for a candidate, by the rules of the procedure and the decisions of people.
 *
 * @param stage code of the stage
 * @param kind how it came out
 * @param reasons why, ascending
 */
public record StageOutcome(String stage, Kind kind, List<StageReason> reasons) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How a stage came out. */
    public enum Kind {
        /** Passed. */
        PASSED,
        /** Not passed. */
        NOT_PASSED,
        /** The rules can't tell: a person has to. */
        UNDECIDED,
        /** Invited, and didn't come. */
        DID_NOT_COME,
        /** Withdrew. */
        WITHDREW,
        /** Open: it is next. */
        NOT_HELD,
        /** A stage before isn't passed. */
        NOT_REACHED
    }

    public StageOutcome {
        Arguments.code(stage, "stage");
        Arguments.notNull(kind, "kind of outcome");
        reasons = reasons.stream().sorted().toList();
    }

    /** Returns whether there is a result that counts: passed or not passed. */
    public boolean isSettled() {
        return kind == Kind.PASSED || kind == Kind.NOT_PASSED;
    }

    @Override
    public String toString() {
        return stage + " " + kind + (reasons.isEmpty() ? "" : " " + reasons);
    }
}

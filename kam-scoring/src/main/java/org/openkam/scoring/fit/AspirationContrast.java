package org.openkam.scoring.fit;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * What a person wants against what the match says (source case, H5): expectations are to be talked about before they turn into
 * frustration. Not everybody who wants to lead can, and not everybody who could wants to (R39).
 *
 * @param match the person and the role
 * @param aspiration what the person wants, as told by the host
 */
public record AspirationContrast(RoleMatch match, Aspiration aspiration) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What a person wants. */
    public enum Aspiration {
        /** Wants the role. */
        WANTS,
        /** Doesn't want it. */
        DOES_NOT_WANT,
        /** Nobody asked, or the person can't say. */
        UNKNOWN
    }

    /** What to talk about. */
    public enum Talk {
        /** Wants it and is ready: talk about when, a trial and the way back. */
        MOVE,
        /** Wants it and can grow into it: talk about steps and time. */
        GROWTH,
        /** Wants it and is far from it: talk about expectations and other paths. */
        EXPECTATIONS,
        /** Is ready or near and doesn't want it: ask why, and don't push. */
        OTHER_WISH,
        /** Neither wants it nor is near it: nothing to settle here. */
        NOTHING,
        /** The wish or the match isn't known: ask, or assess. */
        FIND_OUT
    }

    public AspirationContrast {
        Arguments.notNull(match, "match");
        Arguments.notNull(aspiration, "aspiration");
    }

    /** Returns what to talk about. */
    public Talk talk() {
        if (aspiration == Aspiration.UNKNOWN || match.advice() == MatchAdvice.UNDECIDED) {
            return Talk.FIND_OUT;
        }
        if (aspiration == Aspiration.DOES_NOT_WANT) {
            return match.advice() == MatchAdvice.HIRE ? Talk.NOTHING : Talk.OTHER_WISH;
        }
        return switch (match.advice()) {
            case READY -> Talk.MOVE;
            case DEVELOP -> Talk.GROWTH;
            default -> Talk.EXPECTATIONS;
        };
    }

    @Override
    public String toString() {
        return match.assessee() + " " + match.role().code() + ": " + aspiration + ", " + match.advice() + " -> "
                + talk();
    }
}

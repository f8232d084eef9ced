package org.openkam.core.programme;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * From where a rater sees the assessee. An open list: any code is a source. Whether its raters are anonymous is fixed
 * before anybody answers.
 *
 * @param code such as {@code PEER}
 * @param anonymous whether its raters were promised anonymity
 */
public record RaterSource(String code, boolean anonymous) implements Comparable<RaterSource>, Serializable {
    private static final long serialVersionUID = 1L;

    /** The assessee. Known by nature, and never part of the others' view. */
    public static final RaterSource SELF = new RaterSource("SELF", false);

    /** The assessee's manager, told in advance that the answers can be recognised. */
    public static final RaterSource MANAGER = new RaterSource("MANAGER", false);

    /** Colleagues. */
    public static final RaterSource PEER = new RaterSource("PEER", true);

    /** People whom the assessee leads. */
    public static final RaterSource DIRECT_REPORT = new RaterSource("DIRECT_REPORT", true);

    /** People at the client. */
    public static final RaterSource CLIENT = new RaterSource("CLIENT", true);

    public RaterSource {
        Arguments.code(code, "code of rater source");
        Arguments.that(!code.equals("SELF") || !anonymous, "rater source", code, "can't be anonymous");
    }

    /** Returns the source with this code: self and manager are known, every other source is anonymous. */
    public static RaterSource of(String code) {
        return new RaterSource(code, !code.equals(SELF.code) && !code.equals(MANAGER.code));
    }

    /** Returns whether this is the assessee. */
    public boolean isSelf() {
        return code.equals(SELF.code);
    }

    @Override
    public int compareTo(RaterSource other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}

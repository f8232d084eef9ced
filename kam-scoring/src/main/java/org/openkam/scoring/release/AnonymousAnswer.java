package org.openkam.scoring.release;

import java.io.Serializable;
import java.util.Comparator;
import org.openkam.core.internal.Arguments;

/**
 * An unknown of a disclosure audit: one rating by one anonymous rater. A rating that was changed between two releases is
 * another unknown of the same rater.
 *
 * @param rater code or token of the rater, the same for all answers of the rater
 * @param answer names the answer among the rater's, such as the code of the item
 */
public record AnonymousAnswer(String rater, String answer) implements Comparable<AnonymousAnswer>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<AnonymousAnswer> ORDER =
            Comparator.comparing(AnonymousAnswer::rater).thenComparing(AnonymousAnswer::answer);

    public AnonymousAnswer {
        Arguments.notNull(rater, "rater");
        Arguments.notNull(answer, "answer");
    }

    @Override
    public int compareTo(AnonymousAnswer other) {
        return ORDER.compare(this, other);
    }

    /** Returns nothing about the rater. */
    @Override
    public String toString() {
        return "answer of an anonymous rater";
    }
}

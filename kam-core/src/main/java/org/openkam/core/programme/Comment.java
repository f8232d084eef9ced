package org.openkam.core.programme;

import java.io.Serializable;
import java.util.Comparator;
import org.openkam.core.internal.Arguments;

/**
 * What a rater wrote about a competency of an assessee, unchanged.
 *
 * @param assessee about whom
 * @param rater by whom
 * @param source from where
 * @param competency code
 * @param text as written; not blank
 */
public record Comment(String assessee, String rater, RaterSource source, String competency, String text)
        implements Comparable<Comment>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<Comment> ORDER = Comparator.comparing(Comment::assessee)
            .thenComparing(Comment::source)
            .thenComparing(Comment::rater)
            .thenComparing(Comment::competency)
            .thenComparing(Comment::text);

    public Comment {
        Arguments.code(assessee, "assessee");
        Arguments.code(rater, "rater");
        Arguments.notNull(source, "source");
        Arguments.code(competency, "competency");
        Arguments.that(!text.isBlank(), "text of comment", "blank", "must say something");
    }

    @Override
    public int compareTo(Comment other) {
        return ORDER.compare(this, other);
    }

    /** Returns nothing of text and rater. */
    @Override
    public String toString() {
        return "comment about " + assessee;
    }
}

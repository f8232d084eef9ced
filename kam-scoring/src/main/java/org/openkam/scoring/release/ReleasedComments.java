package org.openkam.scoring.release;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.release.ReleasedRatings.Outcome;

/**
 * What may be shown of the comments about an assessee. Comments of anonymous raters are shown if enough of them wrote, as the
 * promise says; each says from which cell it comes only if enough raters of that cell wrote, and enough of all others whose
 * comments don't say it. No rater and no time; the order follows from the texts alone. Texts are unchanged and not made
 * anonymous, see {@link #notice}. Immutable and thread-safe.
 *
 * @param outcome what became of the comments of anonymous raters; {@code WITHHELD} if too few wrote or nobody did
 * @param comments those shown; equal texts by several raters stand as often as they were written
 */
public record ReleasedComments(Outcome outcome, List<ReleasedComment> comments) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(ReleasedComments.class, "comments");

    public ReleasedComments {
        Arguments.notNull(outcome, "outcome");
        comments = List.copyOf(comments);
    }

    /**
     * A comment that may be shown.
     *
     * @param competency code of the competency it is about
     * @param cell code of the cell it comes from, such as {@code MANAGER}; empty if that isn't said
     * @param text as written
     */
    public record ReleasedComment(String competency, String cell, String text) implements Serializable {
        private static final long serialVersionUID = 1L;

        public ReleasedComment {
            Arguments.code(competency, "competency");
            Arguments.notNull(cell, "cell");
            Arguments.notNull(text, "text");
        }

        /** Returns what it is about. */
        @Override
        public String toString() {
            return "comment on " + competency;
        }
    }

    /** Returns what must be said beside the comments: that they were not made anonymous. */
    public static String notice(Language language) {
        return MESSAGES.text("notice", language);
    }

    /** Returns numbers only. */
    @Override
    public String toString() {
        return comments.size() + " comments (" + outcome + ")";
    }
}

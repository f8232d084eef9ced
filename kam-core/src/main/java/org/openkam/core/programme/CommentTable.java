package org.openkam.core.programme;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * All comments of a programme, in one canonical order: assessee, source, rater, competency, text. The order in which they
 * arrive leaves no trace here. Immutable and thread-safe.
 */
public final class CommentTable implements Serializable {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // the JDK's immutable lists are serializable
    private final List<Comment> comments;

    private CommentTable(List<Comment> comments) {
        this.comments = comments;
    }

    /** Returns the table of these comments. */
    public static CommentTable of(Collection<Comment> comments) {
        return new CommentTable(comments.stream().sorted().toList());
    }

    /** Returns all comments. For the process only: reports take what the release gate lets through. */
    public List<Comment> comments() {
        return comments;
    }

    /** Returns the comments about an assessee. */
    public List<Comment> about(String assessee) {
        return comments.stream().filter(c -> c.assessee().equals(assessee)).toList();
    }

    CommentTable without(String assessee) {
        return of(comments.stream().filter(c -> !c.assessee().equals(assessee)).toList());
    }

    CommentTable withoutRater(String rater) {
        return of(comments.stream().filter(c -> !c.rater().equals(rater)).toList());
    }

    /** Returns how many there are. */
    @Override
    public String toString() {
        return comments.size() + " comments";
    }
}

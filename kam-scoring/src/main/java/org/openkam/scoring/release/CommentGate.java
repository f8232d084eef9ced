package org.openkam.scoring.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openkam.core.programme.Comment;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.release.ReleasedComments.ReleasedComment;
import org.openkam.scoring.release.ReleasedRatings.Outcome;

/** Decides which comments may be shown, and what may be said of where they come from. */
final class CommentGate {
    private static final ReleasedComments NONE = new ReleasedComments(Outcome.WITHHELD, List.of());

    private final Programme programme;
    private final int leastWriters;

    CommentGate(Programme programme) {
        this.programme = programme;
        this.leastWriters = programme.terms().promise().leastWriters();
    }

    /** Returns the comments by anonymous raters that may be shown if no ledger stands against it. */
    List<Comment> anonymous(String assessee) {
        List<Comment> comments = programme.comments().about(assessee).stream()
                .filter(c -> c.source().anonymous())
                .toList();
        return writers(comments) < leastWriters ? List.of() : comments;
    }

    /** Returns the code of the cell that is said of a comment; empty if none is. */
    private static String cell(Comment comment, List<Cell> said) {
        return said.stream()
                .filter(c -> c.sources().contains(comment.source()))
                .map(Cell::code)
                .findFirst()
                .orElse("");
    }

    /** Returns the comments of {@link #anonymous} as a ledger keeps them, each with the cell that is said of it. */
    List<String> tokens(String assessee, List<Cell> cells, LedgerTokens tokens) {
        List<Comment> comments = anonymous(assessee);
        List<Cell> said = said(comments, cells);
        return comments.stream()
                .map(c -> tokens.comment(c) + ":" + cell(c, said))
                .toList();
    }

    /**
     * Returns what is shown.
     *
     * @param cells the cells released
     * @param frozen whether an earlier release stands against the comments of anonymous raters
     */
    ReleasedComments release(String assessee, List<Cell> cells, boolean frozen) {
        List<Comment> all = programme.comments().about(assessee);
        if (all.isEmpty() && !frozen) {
            return NONE;
        }
        List<Comment> anonymous = frozen ? List.of() : anonymous(assessee);
        List<Cell> said = said(anonymous, cells);
        List<ReleasedComment> released = new ArrayList<>();
        for (Comment comment : all) {
            if (!comment.source().anonymous()) {
                released.add(shown(comment, comment.source().code()));
            }
        }
        for (Comment comment : anonymous) {
            released.add(shown(comment, cell(comment, said)));
        }
        Function<ReleasedComment, String> hash = c -> hash(assessee, c);
        released.sort(Comparator.comparing(hash).thenComparing(ReleasedComment::cell));
        return new ReleasedComments(outcome(anonymous, frozen), released);
    }

    /** Whether nobody wrote or too few did isn't told apart: one rater may be all who could have written. */
    private static Outcome outcome(List<Comment> shown, boolean frozen) {
        if (frozen) {
            return Outcome.FROZEN;
        }
        return shown.isEmpty() ? Outcome.WITHHELD : Outcome.RELEASED;
    }

    /**
     * Returns the cells that may be named: each with enough writers, and so that those whose cell isn't named are enough too,
     * or none. A source that was merged for the ratings is named as merged. The smallest go unnamed first, ties by code.
     */
    private List<Cell> said(List<Comment> comments, List<Cell> cells) {
        TreeMap<String, Cell> byCode = new TreeMap<>();
        cells.stream().filter(Cell::anonymous).forEach(c -> byCode.put(c.code(), c));
        List<Cell> named = byCode.values().stream()
                .filter(c -> writers(of(comments, List.of(c))) >= leastWriters)
                .sorted(Comparator.comparingInt(c -> -writers(of(comments, List.of(c)))))
                .collect(Collectors.toCollection(ArrayList::new));
        while (!named.isEmpty()) {
            List<Comment> rest = new ArrayList<>(comments);
            rest.removeAll(of(comments, named));
            if (rest.isEmpty() || writers(rest) >= leastWriters) {
                break;
            }
            named.remove(named.size() - 1);
        }
        return named;
    }

    private static List<Comment> of(List<Comment> comments, List<Cell> cells) {
        List<Comment> of = new ArrayList<>();
        for (Cell cell : cells) {
            comments.stream().filter(c -> cell.sources().contains(c.source())).forEach(of::add);
        }
        return of;
    }

    private static int writers(List<Comment> comments) {
        return (int) comments.stream().map(Comment::rater).distinct().count();
    }

    private static ReleasedComment shown(Comment comment, String cell) {
        return new ReleasedComment(comment.competency(), cell, comment.text());
    }

    /** Salted with cycle and assessee, so that equal texts don't stand in the same place everywhere. */
    private String hash(String assessee, ReleasedComment comment) {
        String text = String.join("\n", programme.terms().cycle(), assessee, comment.competency(), comment.text());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 must be there on every Java platform.", e);
        }
    }
}

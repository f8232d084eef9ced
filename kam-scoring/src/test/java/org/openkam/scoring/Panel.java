package org.openkam.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.Item;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.Polarity;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.Comment;
import org.openkam.core.programme.CommentTable;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.RaterSource;
import org.openkam.core.scale.Answer;
import org.openkam.core.text.Language;

/** A small programme, row by row: the bundled model, and a 360 with items of its own. */
public final class Panel {
    private static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();

    private final AnonymityPromise promise;
    private boolean closed;
    private final List<Item> items = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> assessees = new LinkedHashSet<>();
    private final List<Comment> comments = new ArrayList<>();

    /** One row of answers. */
    public record Row(String assessee, String rater, String source, String item, Answer answer) {
        public boolean isRated() {
            return answer instanceof Answer.Rated;
        }

        public int rating() {
            return ((Answer.Rated) answer).code();
        }

        public boolean isAnonymous() {
            return !source.equals("SELF") && !source.equals("MANAGER");
        }

        public Row with(Answer other) {
            return new Row(assessee, rater, source, item, other);
        }
    }

    private Panel(AnonymityPromise promise) {
        this.promise = promise;
    }

    /** Items are named after their competency, such as REL-1; one that starts with ! is a counter-indicator. */
    public static Panel of(int k, String... items) {
        return of(new AnonymityPromise(k), items);
    }

    /** The same with another promise than that of k raters. */
    public static Panel of(AnonymityPromise promise, String... items) {
        Panel panel = new Panel(promise);
        for (String item : items) {
            String code = item.replace("!", "");
            Polarity polarity = item.startsWith("!") ? Polarity.COUNTER : Polarity.POSITIVE;
            panel.items.add(new Item(code, code.substring(0, code.indexOf('-')), polarity));
        }
        return panel;
    }

    /** Returns A00, A01 and so on, whatever the locale. */
    public static String code(int number) {
        return (number < 10 ? "A0" : "A") + number;
    }

    public int k() {
        return promise.k();
    }

    public List<Item> items() {
        return items;
    }

    public List<Row> rows() {
        return rows;
    }

    /** Adds a participant, with answers or without. */
    public Panel assessee(String code) {
        assessees.add(code);
        return this;
    }

    public Panel add(Row row) {
        assessees.add(row.assessee());
        rows.add(row);
        return this;
    }

    /** Adds a comment on REL. */
    public Panel comment(String assessee, String rater, String source, String text) {
        assessees.add(assessee);
        comments.add(new Comment(assessee, rater, RaterSource.of(source), "REL", text));
        return this;
    }

    /** Forgets the comments. */
    public Panel withoutComments() {
        comments.clear();
        return this;
    }

    /** The same answers after the end of the cycle. */
    public Panel close() {
        closed = true;
        return this;
    }

    /** One rater's ratings, one for each item in order; 0 for an item not observed. */
    public Panel rate(String assessee, String rater, String source, int... ratings) {
        for (int i = 0; i < ratings.length; i++) {
            Answer answer = ratings[i] == 0 ? Answer.Unrated.NOT_OBSERVED : Answer.of(ratings[i]);
            add(new Row(assessee, rater, source, items.get(i).code(), answer));
        }
        return this;
    }

    public Programme programme() {
        return programme(rows);
    }

    /** The same programme with other rows, or in another order. */
    public Programme programme(Collection<Row> someRows) {
        MultiSourceFeedback feedback = MultiSourceFeedback.of(MODEL.ratingScale(), items);
        AnswerTableBuilder builder =
                AnswerTable.builder(feedback.scale(), feedback.items().keySet());
        someRows.forEach(r -> builder.add(r.assessee, r.rater, r.source, r.item, r.answer));
        AnswerTableBuilder.Result result = builder.build();
        result.findings().orThrow();
        var open = new Programme.Terms(MODEL, new AssessmentDesign(List.of(feedback)), promise, "1");
        var terms = closed ? open.close() : open;
        return Programme.of(terms, assessees.stream().map(Panel::participant).toList(), result.table())
                .withComments(CommentTable.of(comments));
    }

    private static Participant participant(String code) {
        return new Participant(code, "KEY_ACCOUNT_MANAGER", "KEY_ACCOUNT_MANAGER", "", Language.ENGLISH, Map.of());
    }
}

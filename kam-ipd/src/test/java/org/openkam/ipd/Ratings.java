package org.openkam.ipd;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.Polarity;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.Answer;
import org.openkam.core.text.Language;

/** Random programmes over four competencies of the bundled model, with style questionnaires, kept as rows. */
public final class Ratings {
    public static final CompetencyModel MODEL = ModelLibrary.keyAccountManager();
    private static final List<String> COMPETENCIES = List.of("REL", "DEAL", "PLN", "TRK");
    private static final MultiSourceFeedback FEEDBACK = MultiSourceFeedback.of(
            MODEL, COMPETENCIES.stream().map(MODEL::competency).toList());
    private static final StyleQuestionnaire STYLE = StyleQuestionnaire.of(MODEL.ratingScale(), MODEL.roleComponents());

    private final List<Row> rows = new ArrayList<>();
    private final List<Row> styleRows = new ArrayList<>();
    private final Random random;

    /** One row; a rating of 0 stands for not observed. */
    public record Row(String assessee, String rater, String source, String item, int rating) {
        Row with(int other) {
            return new Row(assessee, rater, source, item, other);
        }

        boolean isAnonymous() {
            return !source.equals("SELF") && !source.equals("MANAGER");
        }

        private Answer answer() {
            return rating == 0 ? Answer.Unrated.NOT_OBSERVED : Answer.of(rating);
        }
    }

    private Ratings(long seed) {
        this.random = new Random(seed);
    }

    /** Same arguments, same rows. People differ clearly, so that much can be claimed. */
    public static Ratings random(long seed, int assessees) {
        Ratings ratings = new Ratings(seed);
        for (int a = 0; a < assessees; a++) {
            ratings.person(a < 10 ? "A0" + a : "A" + a);
        }
        return ratings;
    }

    private void person(String assessee) {
        int[] level = new int[COMPETENCIES.size()];
        for (int c = 0; c < level.length; c++) {
            level[c] = 1 + random.nextInt(5);
        }
        sheet(assessee, assessee, "SELF", level);
        sheet(assessee, assessee + "-M", "MANAGER", level);
        for (String source : List.of("PEER", "CLIENT", "DIRECT_REPORT")) {
            for (int r = random.nextInt(5); r > 0; r--) {
                sheet(assessee, assessee + source.charAt(0) + r, source, level);
            }
        }
        int drawn = 1 + random.nextInt(5);
        STYLE.items().values().forEach(item -> {
            int towards = item.reverse() ? MODEL.ratingScale().reverse(drawn) : drawn;
            styleRows.add(new Row(assessee, assessee, "SELF", item.code(), near(towards)));
        });
    }

    private void sheet(String assessee, String rater, String source, int[] level) {
        for (int c = 0; c < level.length; c++) {
            Competency competency = MODEL.competency(COMPETENCIES.get(c));
            for (var indicator : competency.indicators()) {
                boolean counter = indicator.polarity() == Polarity.COUNTER;
                int rating = near(counter ? 6 - level[c] : level[c]);
                rows.add(new Row(assessee, rater, source, indicator.code(), random.nextInt(5) == 0 ? 0 : rating));
            }
        }
    }

    private int near(int level) {
        return Math.max(1, Math.min(5, level + (random.nextInt(3) - 1) * random.nextInt(2)));
    }

    public List<Row> rows() {
        return rows;
    }

    public Programme programme() {
        return programme(rows);
    }

    /** The same programme with other rows of the 360. */
    public Programme programme(Collection<Row> others) {
        var terms = new Programme.Terms(
                MODEL, new AssessmentDesign(List.of(FEEDBACK, STYLE)), AnonymityPromise.standard(), "1");
        var people = new TreeSet<>(rows.stream().map(Row::assessee).toList());
        return Programme.of(
                        terms,
                        people.stream().map(Ratings::participant).toList(),
                        table(FEEDBACK.items().keySet(), others))
                .withStyleAnswers(table(STYLE.items().keySet(), styleRows));
    }

    private static AnswerTable table(Collection<String> items, Collection<Row> rows) {
        AnswerTableBuilder builder = AnswerTable.builder(MODEL.ratingScale(), items);
        rows.forEach(r -> builder.add(r.assessee, r.rater, r.source, r.item, r.answer()));
        AnswerTableBuilder.Result result = builder.build();
        result.findings().orThrow();
        return result.table();
    }

    private static Participant participant(String code) {
        return new Participant(code, "KEY_ACCOUNT_MANAGER", "KEY_ACCOUNT_MANAGER", "", Language.ENGLISH, Map.of());
    }
}

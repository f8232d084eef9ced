package org.openkam.scoring;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.instrument.Item;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.RaterSource;
import org.openkam.core.scale.Answer;
import org.openkam.scoring.policy.ScoringPolicy;

/**
 * What only the analyst of a programme may see: the way from a score down to single answers. A type of its own; no report, no
 * fit and no plan takes it.
 */
public final class AnalystView {
    private final ScoredProgramme scored;
    private final Programme programme;

    AnalystView(ScoredProgramme scored) {
        this.scored = scored;
        this.programme = scored.programme();
    }

    /**
     * An answer behind a score.
     *
     * @param rater code of the rater
     * @param source from where
     * @param item code of the item
     * @param answer as given, before a counter-indicator is turned
     */
    public record AnswerBehind(String rater, RaterSource source, String item, Answer answer) {
        /** Returns the item only. */
        @Override
        public String toString() {
            return "answer to " + item;
        }
    }

    /** Returns what another policy would change, person by person. Not for release: one policy per assessee and cycle is. */
    public PolicyComparison compare(ScoringPolicy other) {
        return PolicyComparison.of(scored, other);
    }

    /** Returns all answers on a competency of a person, by source, rater and item, withheld ones included. */
    public List<AnswerBehind> answersBehind(String assessee, String competency) {
        programme.participant(assessee);
        MultiSourceFeedback feedback =
                programme.terms().design().multiSourceFeedback().orElseThrow();
        AnswerTable table = programme.answers();
        List<String> items = table.items();
        int index = table.indexOf(assessee);
        List<AnswerBehind> answers = new ArrayList<>();
        for (int sheet = index < 0 ? 0 : table.sheetsFrom(index);
                index >= 0 && sheet < table.sheetsTo(index);
                sheet++) {
            for (int a = table.answersFrom(sheet); a < table.answersTo(sheet); a++) {
                Item item = feedback.items().get(items.get(table.item(a)));
                if (item != null && item.competency().equals(competency)) {
                    answers.add(new AnswerBehind(
                            table.raterCode(table.rater(sheet)), table.source(sheet), item.code(), table.answer(a)));
                }
            }
        }
        return answers;
    }

    @Override
    public String toString() {
        return "analyst's view of " + programme;
    }
}

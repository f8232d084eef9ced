package org.openkam.scoring;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.instrument.Item;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.RaterSource;
import org.openkam.core.scale.Answer;
import org.openkam.scoring.release.DisclosureAudit;
import org.openkam.scoring.release.DisclosureVerdict;
import org.openkam.scoring.release.LinearFigure;

/**
 * What only the analyst of a programme may see: the way from a score down to single answers. A type of its own; no report, no
 * fit and no plan takes it.
 */
public final class AnalystView {
    private final Programme programme;
    private final ScoredProgramme scored;

    AnalystView(ScoredProgramme scored) {
        this.programme = scored.programme();
        this.scored = scored;
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

    /**
     * Returns every linear figure that is released about a person, with the answers behind it: scores, scores of cells, and
     * item means shown alone. To be given to a {@link DisclosureAudit}, alone or with figures that the host shows besides.
     */
    public List<LinearFigure> figures(String assessee) {
        return ProfileFigures.of(programme, scored.profile(assessee));
    }

    /** Returns whether what is released about a person keeps the promise, by itself; a ledger looks at earlier releases. */
    public DisclosureVerdict audit(String assessee) {
        int k = programme.terms().promise().leastRaters();
        return DisclosureAudit.of(figures(assessee)).verdict(k);
    }

    @Override
    public String toString() {
        return "analyst's view of " + programme;
    }
}

package org.openkam.scoring.instrument;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.policy.InterviewPolicy;
import org.openkam.scoring.statistic.Fraction;

/** Who of a programme answers to please, by the desirability items of the style questionnaire (rule R19 of the source cases). */
final class AnswersToPlease {
    private static final String ITEM = StyleQuestionnaire.Aspect.DESIRABILITY + "-";

    private final Map<String, Fraction> means = new HashMap<>();

    private AnswersToPlease() {}

    /** Keeps only people who reach the cut; nobody does where the questionnaire wasn't used. */
    static AnswersToPlease of(Programme programme, InterviewPolicy.Desirability rule) {
        AnswersToPlease found = new AnswersToPlease();
        programme.styleAnswers().ifPresent(answers -> {
            for (String assessee : answers.assessees()) {
                Fraction mean = mean(answers, answers.indexOf(assessee), rule.items());
                if (mean != null && mean.compareTo(rule.point(answers.scale())) >= 0) {
                    found.means.put(assessee, mean);
                }
            }
        });
        return found;
    }

    private static @Nullable Fraction mean(AnswerTable answers, int assessee, int leastItems) {
        long sum = 0;
        int count = 0;
        for (int sheet = answers.sheetsFrom(assessee); sheet < answers.sheetsTo(assessee); sheet++) {
            for (int a = answers.answersFrom(sheet); a < answers.answersTo(sheet); a++) {
                if (answers.isRated(a) && answers.items().get(answers.item(a)).startsWith(ITEM)) {
                    sum += answers.rating(a);
                    count++;
                }
            }
        }
        return count < leastItems ? null : Fraction.of(sum, count);
    }

    /** Returns the mean of a person who answers to please; empty for all others. */
    Optional<Fraction> mean(String assessee) {
        return Optional.ofNullable(means.get(assessee));
    }
}

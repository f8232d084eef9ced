package org.openkam.scoring.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.instrument.StyleQuestionnaire.Aspect;
import org.openkam.core.instrument.StyleQuestionnaire.StyleItem;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.programme.AnswerTable;
import org.openkam.scoring.profile.ComponentStyle;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/**
 * Scores the style questionnaire: for each part of the work the mean of the answers on how much it draws the person, and on
 * how well the person believes to do it, reverse-keyed items turned. A self-report, known by nature. Immutable.
 */
public final class StyleQuestionnaireScorer {
    private final StyleQuestionnaire questionnaire;
    private final AnswerTable answers;

    private StyleQuestionnaireScorer(StyleQuestionnaire questionnaire, AnswerTable answers) {
        this.questionnaire = Arguments.notNull(questionnaire, "questionnaire");
        this.answers = Arguments.notNull(answers, "answers");
    }

    /** Returns a scorer of these answers. */
    public static StyleQuestionnaireScorer of(StyleQuestionnaire questionnaire, AnswerTable answers) {
        return new StyleQuestionnaireScorer(questionnaire, answers);
    }

    /** Sum and number of the answers to one aspect of one component. */
    private static final class Sum {
        private long sum;
        private int count;

        Estimate mean() {
            return count == 0
                    ? Estimate.notComputable(Reason.NO_DATA)
                    : Estimate.of(Fraction.of(sum, count).toDouble());
        }
    }

    /** Returns the person's view of every component; empty if the person didn't answer. */
    public List<ComponentStyle> styles(String assessee) {
        int index = answers.indexOf(assessee);
        if (index < 0) {
            return List.of();
        }
        List<String> items = answers.items();
        Map<String, Sum> sums = new HashMap<>();
        for (int sheet = answers.sheetsFrom(index); sheet < answers.sheetsTo(index); sheet++) {
            for (int a = answers.answersFrom(sheet); a < answers.answersTo(sheet); a++) {
                if (answers.isRated(a)) {
                    add(sums, items.get(answers.item(a)), answers.rating(a));
                }
            }
        }
        List<ComponentStyle> styles = new ArrayList<>();
        for (RoleComponent component : questionnaire.components()) {
            styles.add(new ComponentStyle(
                    component.code(), mean(sums, component, Aspect.DRAWS_ME), mean(sums, component, Aspect.DO_WELL)));
        }
        return styles;
    }

    private void add(Map<String, Sum> sums, String code, int rating) {
        StyleItem item = questionnaire.items().get(code);
        if (item != null) {
            Sum sum = sums.computeIfAbsent(item.component() + "/" + item.aspect(), key -> new Sum());
            sum.sum += item.reverse() ? questionnaire.scale().reverse(rating) : rating;
            sum.count++;
        }
    }

    private static Estimate mean(Map<String, Sum> sums, RoleComponent component, Aspect aspect) {
        return sums.getOrDefault(component.code() + "/" + aspect, new Sum()).mean();
    }
}

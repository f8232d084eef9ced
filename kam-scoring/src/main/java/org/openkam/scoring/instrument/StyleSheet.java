package org.openkam.scoring.instrument;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.instrument.StyleQuestionnaire.StyleItem;
import org.openkam.core.programme.AnswerTable;
import org.openkam.scoring.statistic.Fraction;

/** One person's rated answers to the style questionnaire, reversed items turned. */
final class StyleSheet {
    /** Of somebody who answered no item. */
    static final StyleSheet EMPTY = new StyleSheet();

    private final Map<String, Integer> turned = new HashMap<>();

    private StyleSheet() {}

    /** @param assessee number of the person in the table */
    static StyleSheet of(StyleQuestionnaire questionnaire, AnswerTable answers, int assessee) {
        StyleSheet sheet = new StyleSheet();
        List<String> codes = answers.items();
        for (int s = answers.sheetsFrom(assessee); s < answers.sheetsTo(assessee); s++) {
            for (int a = answers.answersFrom(s); a < answers.answersTo(s); a++) {
                StyleItem item = questionnaire.items().get(codes.get(answers.item(a)));
                if (item != null && answers.isRated(a)) {
                    int rating = answers.rating(a);
                    sheet.turned.put(
                            item.code(), item.reverse() ? questionnaire.scale().reverse(rating) : rating);
                }
            }
        }
        return sheet;
    }

    int answers() {
        return turned.size();
    }

    int answers(StyleScale scale) {
        return (int) scale.items().stream()
                .filter(item -> turned.containsKey(item.code()))
                .count();
    }

    /** Returns the turned answer to an item, or null. */
    @Nullable
    Integer answer(String item) {
        return turned.get(item);
    }

    /** Returns the mean of the answers to these items; empty without any. */
    Optional<Fraction> mean(Collection<StyleItem> items) {
        long sum = 0;
        int count = 0;
        for (StyleItem item : items) {
            Integer answer = turned.get(item.code());
            if (answer != null) {
                sum += answer;
                count++;
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(Fraction.of(sum, count));
    }

    /** Returns the turned answers of a scale, {@code NaN} where missing. */
    double[] row(StyleScale scale) {
        return scale.items().stream()
                .mapToDouble(item -> {
                    Integer answer = turned.get(item.code());
                    return answer == null ? Double.NaN : answer;
                })
                .toArray();
    }
}

package org.openkam.scoring.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.instrument.StyleQuestionnaire.Aspect;
import org.openkam.core.instrument.StyleQuestionnaire.StyleItem;

/**
 * The items of the style questionnaire that are scored together.
 *
 * @param code such as {@code CLOSING-DRAWS_ME}, or {@code DESIRABILITY}
 * @param component code of the role component; empty for desirability
 * @param aspect what they ask
 * @param items in the order of the questionnaire
 */
record StyleScale(String code, String component, Aspect aspect, List<StyleItem> items) {

    static String code(String component, Aspect aspect) {
        return component.isEmpty() ? aspect.name() : component + "-" + aspect;
    }

    /** Returns the scales in the order of the questionnaire, desirability last. */
    static List<StyleScale> of(StyleQuestionnaire questionnaire) {
        Map<String, List<StyleItem>> byScale = new LinkedHashMap<>();
        for (StyleItem item : questionnaire.items().values()) {
            byScale.computeIfAbsent(code(item.component(), item.aspect()), c -> new ArrayList<>())
                    .add(item);
        }
        List<StyleScale> scales = new ArrayList<>();
        byScale.forEach((code, items) -> scales.add(
                new StyleScale(code, items.get(0).component(), items.get(0).aspect(), List.copyOf(items))));
        return List.copyOf(scales);
    }

    boolean isOf(Aspect other) {
        return aspect == other;
    }
}

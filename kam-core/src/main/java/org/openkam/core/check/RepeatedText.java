package org.openkam.core.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.Language;

/**
 * No two indicators of a model say the same in a language, and no two anchors; but for case, blanks and the final full
 * stop. An anchor may say what an indicator says.
 */
final class RepeatedText implements ModelCheck {
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");
    private static final Pattern FULL_STOP = Pattern.compile("\\s*\\.$");

    @Override
    public FindingCode code() {
        return FindingCode.MODEL_TEXT_REPEATED;
    }

    @Override
    public List<Finding> check(CompetencyModel model) {
        List<Finding> found = new ArrayList<>(repeated(model.code(), ModelTexts.indicators(model)));
        found.addAll(repeated(model.code(), ModelTexts.anchors(model)));
        return found;
    }

    private List<Finding> repeated(String document, List<ModelTexts.Placed> texts) {
        List<Finding> found = new ArrayList<>();
        Map<Language, Map<String, String>> firsts = new HashMap<>();
        for (ModelTexts.Placed placed : texts) {
            placed.text().byLanguage().forEach((language, text) -> {
                String first = firsts.computeIfAbsent(language, l -> new HashMap<>())
                        .putIfAbsent(plain(text), placed.pointer());
                if (first != null) {
                    Place place = Place.at(document, placed.pointer());
                    found.add(Finding.of(code(), place, "first", first, "language", language.code()));
                }
            });
        }
        return found;
    }

    private static String plain(String text) {
        String spaced = BLANKS.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        return FULL_STOP.matcher(spaced).replaceAll("");
    }
}

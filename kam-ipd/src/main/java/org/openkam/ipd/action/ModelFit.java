package org.openkam.ipd.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.model.CodeDistance;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

/** Finds actions that don't fit a model: for other competencies or levels, with an effect beyond its scale, or not translated. */
final class ModelFit {
    private static final int MOST_SEARCHES = 100;

    private final String catalog;
    private final RatingScale scale;
    private final Set<String> competencies = new LinkedHashSet<>();
    private final SortedSet<Language> languages;
    private final List<Finding> findings = new ArrayList<>();
    private int searches;

    ModelFit(String catalog, CompetencyModel model) {
        this.catalog = catalog;
        this.scale = model.ratingScale();
        this.languages = new TreeSet<>(model.name().languages());
        model.competencies().forEach(c -> competencies.add(c.code()));
    }

    List<Finding> findings(ActionCatalog of) {
        of.head().name().ifPresent(name -> translated(name, "/name"));
        for (int i = 0; i < of.actions().size(); i++) {
            DevelopmentAction action = of.actions().get(i);
            String pointer = "/actions/" + i;
            competency(action.competency(), pointer + "/competency");
            levels(action.scope(), pointer);
            if (action.effect().points() > scale.range()) {
                range(pointer + "/effect/points", action.effect().points(), "<= " + scale.range());
            }
            texts(action).forEach((name, text) -> translated(text, pointer + "/" + name));
        }
        return findings;
    }

    private void competency(String code, String pointer) {
        if (!competencies.contains(code)) {
            String nearest = searches++ < MOST_SEARCHES
                    ? CodeDistance.nearest(code, competencies).orElse("...")
                    : "...";
            add(FindingCode.MODEL_REFERENCE, pointer, "code", code, "nearest", nearest);
        }
    }

    private void levels(ActionScope scope, String pointer) {
        if (scope.hasLowestLevel() && !scale.contains(scope.lowestLevel())) {
            range(pointer + "/lowestLevel", scope.lowestLevel(), scale.toString());
        }
        if (scope.hasHighestLevel() && !scale.contains(scope.highestLevel())) {
            range(pointer + "/highestLevel", scope.highestLevel(), scale.toString());
        }
    }

    private void range(String pointer, Object value, String rule) {
        add(FindingCode.PLAN_RANGE, pointer, "value", value.toString(), "rule", rule);
    }

    private static Map<String, LocalizedText> texts(DevelopmentAction action) {
        Map<String, LocalizedText> texts = new LinkedHashMap<>();
        texts.put("effect/source", action.effect().source());
        texts.put("name", action.text().name());
        texts.put("description", action.text().description());
        action.text().partner().ifPresent(partner -> texts.put("partner", partner));
        texts.put("evidence", action.text().evidence());
        texts.put("measure", action.text().measure());
        return texts;
    }

    private void translated(LocalizedText text, String pointer) {
        languages.stream()
                .filter(language -> !text.languages().contains(language))
                .forEach(language -> add(FindingCode.MODEL_TRANSLATION_MISSING, pointer, "language", language.code()));
    }

    private void add(FindingCode code, String pointer, String... facts) {
        findings.add(Finding.of(code, Place.at(catalog, pointer), facts));
    }
}

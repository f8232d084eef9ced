package org.openkam.ipd.action;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.scale.RatingScale;

/**
 * A catalogue held against a model: is every action for one of its competencies and levels, does every text exist in the model's
 * languages, and does everybody in every role find an action of each mode?
 *
 * @param findings with the places of the catalogue's document
 * @param roles how much there is for each role of the model, in its order; empty if the catalogue is for another model
 */
public record CatalogCheck(Findings findings, List<RoleCoverage> roles) implements Serializable {
    private static final long serialVersionUID = 1L;

    public CatalogCheck {
        Arguments.notNull(findings, "findings");
        roles = List.copyOf(roles);
    }

    /** Checks a catalogue. */
    public static CatalogCheck of(ActionCatalog catalog, CompetencyModel model) {
        if (!catalog.head().model().orElse(model.code()).equals(model.code())) {
            Place place = Place.at(catalog.code(), "/model");
            String[] facts = {"value", catalog.head().model().orElse(""), "rule", model.code()};
            return new CatalogCheck(
                    Findings.of(List.of(Finding.of(FindingCode.DOCUMENT_VALUE, place, facts))), List.of());
        }
        List<Finding> findings = new ArrayList<>(new ModelFit(catalog.code(), model).findings(catalog));
        List<RoleCoverage> roles = coverage(catalog, model);
        roles.forEach(role -> findings.addAll(holes(catalog.code(), role)));
        return new CatalogCheck(Findings.of(findings), roles);
    }

    /** Returns how much there is for a role. */
    public Optional<RoleCoverage> role(String code) {
        return roles.stream().filter(r -> r.role().equals(code)).findFirst();
    }

    private static List<RoleCoverage> coverage(ActionCatalog catalog, CompetencyModel model) {
        Map<String, List<DevelopmentAction>> actions = new HashMap<>();
        catalog.actions()
                .forEach(a -> actions.computeIfAbsent(a.competency(), c -> new ArrayList<>())
                        .add(a));
        Map<String, SortedMap<LearningMode, SortedMap<Integer, Integer>>> counts = new HashMap<>();
        for (Competency competency : model.competencies()) {
            List<DevelopmentAction> some = actions.getOrDefault(competency.code(), List.of());
            counts.put(competency.code(), counts(some, model.ratingScale()));
        }
        List<RoleCoverage> roles = new ArrayList<>();
        for (RoleProfile role : model.roles()) {
            roles.add(new RoleCoverage(
                    role.code(),
                    role.requirements().stream()
                            .map(r -> upToTarget(r, counts.get(r.competency()), model.ratingScale()))
                            .toList()));
        }
        return roles;
    }

    private static SortedMap<LearningMode, SortedMap<Integer, Integer>> counts(
            List<DevelopmentAction> actions, RatingScale scale) {
        SortedMap<LearningMode, SortedMap<Integer, Integer>> counts = new TreeMap<>();
        for (LearningMode mode : LearningMode.values()) {
            SortedMap<Integer, Integer> byLevel = new TreeMap<>();
            for (int level = scale.lowest(); level <= scale.highest(); level++) {
                byLevel.put(level, 0);
            }
            counts.put(mode, byLevel);
        }
        for (DevelopmentAction action : actions) {
            counts.get(action.mode()).replaceAll((level, n) -> action.scope().covers(level) ? n + 1 : n);
        }
        return counts;
    }

    private static RoleCoverage.OfCompetency upToTarget(
            RoleRequirement requirement,
            SortedMap<LearningMode, SortedMap<Integer, Integer>> counts,
            RatingScale scale) {
        int target = requirement.targetLevel();
        SortedMap<LearningMode, SortedMap<Integer, Integer>> needed = new TreeMap<>();
        counts.forEach(
                (mode, byLevel) -> needed.put(mode, byLevel.headMap(target > scale.lowest() ? target + 1 : target)));
        return new RoleCoverage.OfCompetency(requirement.competency(), target, needed);
    }

    private static List<Finding> holes(String catalog, RoleCoverage role) {
        List<Finding> found = new ArrayList<>();
        for (RoleCoverage.OfCompetency competency : role.competencies()) {
            competency.holes().forEach((mode, levels) -> {
                String shown = levels.stream().map(String::valueOf).collect(Collectors.joining(", "));
                found.add(Finding.of(
                        FindingCode.PLAN_COVERAGE,
                        Place.of(catalog),
                        "role",
                        role.role(),
                        "competency",
                        competency.competency(),
                        "mode",
                        mode.name(),
                        "levels",
                        shown));
            });
        }
        return found;
    }

    @Override
    public String toString() {
        return roles + ", " + findings;
    }
}

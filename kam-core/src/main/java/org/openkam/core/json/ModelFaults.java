package org.openkam.core.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.json.CompetencyModelDocument.CompetencyDocument;
import org.openkam.core.json.CompetencyModelDocument.IndicatorRequirementDocument;
import org.openkam.core.json.CompetencyModelDocument.ProcessDocument;
import org.openkam.core.json.CompetencyModelDocument.RequirementDocument;
import org.openkam.core.json.CompetencyModelDocument.RoleDocument;
import org.openkam.core.json.CompetencyModelDocument.ScaleDocument;
import org.openkam.core.model.CodeDistance;
import org.openkam.core.model.RoleRequirement;

/** Finds what is wrong between the parts of a model document: codes, references, weights, levels. */
final class ModelFaults {
    private static final int MOST_SEARCHES = 100;
    private static final FindingCode INDICATOR_WEIGHTS = FindingCode.MODEL_INDICATOR_WEIGHT_SUM;
    private static final FindingCode INDICATOR_OWNER = FindingCode.MODEL_INDICATOR_COMPETENCY;

    private final String name;
    private final CompetencyModelDocument document;
    private final List<Finding> faults = new ArrayList<>();
    private final Map<String, Set<String>> indicatorsOf = new HashMap<>();
    private final Map<String, String> ownerOf = new HashMap<>();
    private int searches;

    ModelFaults(String name, CompetencyModelDocument document) {
        this.name = name;
        this.document = document;
    }

    Findings faults() {
        scale();
        Set<String> clusters = new LinkedHashSet<>();
        for (int i = 0; i < document.clusters().size(); i++) {
            unique(clusters, document.clusters().get(i).code(), "/clusters/" + i);
        }
        Set<String> indicators = new LinkedHashSet<>();
        Set<String> competencies = competencies(clusters, indicators);
        Set<String> components = new HashSet<>();
        for (int i = 0; i < orEmpty(document.roleComponents()).size(); i++) {
            var component = orEmpty(document.roleComponents()).get(i);
            unique(components, component.code(), "/roleComponents/" + i);
            references(competencies, component.competencies(), "/roleComponents/" + i + "/competencies");
        }
        Set<String> roles = new LinkedHashSet<>();
        for (int i = 0; i < orEmpty(document.roles()).size(); i++) {
            RoleDocument role = orEmpty(document.roles()).get(i);
            unique(roles, role.code(), "/roles/" + i);
            requirements(role, competencies, "/roles/" + i + "/requirements");
            Set<String> qualifications = new HashSet<>();
            for (int j = 0; j < orEmpty(role.qualifications()).size(); j++) {
                String pointer = "/roles/" + i + "/qualifications/" + j;
                unique(qualifications, orEmpty(role.qualifications()).get(j).code(), pointer);
            }
        }
        careerPaths(roles);
        construction(roles, indicators);
        return Findings.of(faults);
    }

    private void scale() {
        try {
            new ModelAssembly(document).scale();
        } catch (IllegalArgumentException e) {
            add(FindingCode.DOCUMENT_VALUE, "/scale", "rule", "Scale");
        }
    }

    private boolean scaleIsSound() {
        return document.scale().lowest() < document.scale().highest();
    }

    private Set<String> competencies(Set<String> clusters, Set<String> indicators) {
        Set<String> competencies = new LinkedHashSet<>();
        for (int i = 0; i < document.competencies().size(); i++) {
            CompetencyDocument competency = document.competencies().get(i);
            unique(competencies, competency.code(), "/competencies/" + i);
            reference(clusters, competency.cluster(), "/competencies/" + i + "/cluster");
            for (int j = 0; j < competency.indicators().size(); j++) {
                String code = competency.indicators().get(j).code();
                unique(indicators, code, "/competencies/" + i + "/indicators/" + j);
                indicatorsOf
                        .computeIfAbsent(competency.code(), c -> new LinkedHashSet<>())
                        .add(code);
                ownerOf.put(code, competency.code());
            }
            anchors(competency, "/competencies/" + i + "/anchors");
        }
        return competencies;
    }

    private void requirements(RoleDocument role, Set<String> competencies, String pointer) {
        Set<String> seen = new HashSet<>();
        boolean summable = true;
        for (int i = 0; i < role.requirements().size(); i++) {
            RequirementDocument requirement = role.requirements().get(i);
            unique(seen, requirement.competency(), pointer + "/" + i);
            reference(competencies, requirement.competency(), pointer + "/" + i + "/competency");
            level(requirement.target(), pointer + "/" + i + "/target");
            summable &= weight(requirement.weight(), pointer + "/" + i + "/weight");
            indicators(role, requirement, pointer + "/" + i + "/indicators");
        }
        if (summable) {
            weightSum(role, pointer);
        }
    }

    private boolean weight(BigDecimal weight, String pointer) {
        boolean sound = RoleRequirement.isWeight(weight);
        if (!sound) {
            add(FindingCode.DOCUMENT_VALUE, pointer, "rule", "0..100");
        }
        return sound;
    }

    private void indicators(RoleDocument role, RequirementDocument requirement, String pointer) {
        List<IndicatorRequirementDocument> listed = orEmpty(requirement.indicators());
        Set<String> seen = new HashSet<>();
        boolean summable = true;
        for (int i = 0; i < listed.size(); i++) {
            unique(seen, listed.get(i).indicator(), pointer + "/" + i);
            indicator(requirement.competency(), listed.get(i).indicator(), pointer + "/" + i + "/indicator");
            level(listed.get(i).target(), pointer + "/" + i + "/target");
            summable &= weight(listed.get(i).weight(), pointer + "/" + i + "/weight");
        }
        if (summable && !listed.isEmpty()) {
            indicatorWeightSum(role, requirement, pointer);
        }
    }

    private void indicatorWeightSum(RoleDocument role, RequirementDocument requirement, String pointer) {
        BigDecimal sum = orEmpty(requirement.indicators()).stream()
                .map(IndicatorRequirementDocument::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.valueOf(100)) != 0) {
            String competency = Finding.shown(requirement.competency());
            String shown = sum.toPlainString();
            add(INDICATOR_WEIGHTS, pointer, "competency", competency, "role", role.code(), "sum", shown);
        }
    }

    /** If the competency isn't there, that is the fault, and not that its indicators aren't. */
    private void indicator(String competency, String indicator, String pointer) {
        Set<String> own = indicatorsOf.getOrDefault(competency, Set.of());
        String owner = ownerOf.get(indicator);
        if (own.isEmpty() || own.contains(indicator)) {
            return;
        }
        if (owner == null) {
            reference(own, indicator, pointer);
        } else {
            add(INDICATOR_OWNER, pointer, "indicator", indicator, "competency", competency, "owner", owner);
        }
    }

    private void level(int level, String pointer) {
        ScaleDocument scale = document.scale();
        if (scaleIsSound() && (level < scale.lowest() || level > scale.highest())) {
            String range = scale.lowest() + ".." + scale.highest();
            add(FindingCode.MODEL_LEVEL_RANGE, pointer, "value", Integer.toString(level), "scale", range);
        }
    }

    private void anchors(CompetencyDocument competency, String pointer) {
        Set<String> levels = new HashSet<>();
        for (int j = 0; j < orEmpty(competency.anchors()).size(); j++) {
            int level = orEmpty(competency.anchors()).get(j).level();
            unique(levels, Integer.toString(level), pointer + "/" + j);
            level(level, pointer + "/" + j + "/level");
        }
    }

    private void careerPaths(Set<String> roles) {
        for (int i = 0; i < orEmpty(document.careerPaths()).size(); i++) {
            var path = orEmpty(document.careerPaths()).get(i);
            reference(roles, path.from(), "/careerPaths/" + i + "/from");
            reference(roles, path.to(), "/careerPaths/" + i + "/to");
            if (path.from().equals(path.to())) {
                add(FindingCode.MODEL_DUPLICATE_CODE, "/careerPaths/" + i, "code", Finding.shown(path.to()));
            }
        }
    }

    private void construction(Set<String> roles, Set<String> indicators) {
        Set<String> functions = new LinkedHashSet<>();
        for (int i = 0; i < orEmpty(document.functions()).size(); i++) {
            unique(functions, orEmpty(document.functions()).get(i).code(), "/functions/" + i);
        }
        Set<String> processes = new HashSet<>();
        for (int i = 0; i < orEmpty(document.processes()).size(); i++) {
            ProcessDocument process = orEmpty(document.processes()).get(i);
            String pointer = "/processes/" + i;
            unique(processes, process.code(), pointer);
            reference(functions, process.function(), pointer + "/function");
            references(roles, process.roles(), pointer + "/roles");
            references(indicators, process.indicators(), pointer + "/indicators");
        }
    }

    private void references(Set<String> known, List<String> codes, String pointer) {
        for (int i = 0; i < codes.size(); i++) {
            reference(known, codes.get(i), pointer + "/" + i);
        }
    }

    private void weightSum(RoleDocument role, String pointer) {
        BigDecimal sum =
                role.requirements().stream().map(RequirementDocument::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.valueOf(100)) != 0) {
            add(FindingCode.MODEL_WEIGHT_SUM, pointer, "role", role.code(), "sum", sum.toPlainString());
        }
    }

    private void unique(Set<String> seen, String code, String pointer) {
        if (!seen.add(code)) {
            add(FindingCode.MODEL_DUPLICATE_CODE, pointer, "code", Finding.shown(code));
        }
    }

    private void reference(Set<String> known, String code, String pointer) {
        if (!known.contains(code)) {
            add(FindingCode.MODEL_REFERENCE, pointer, "code", Finding.shown(code), "nearest", nearest(known, code));
        }
    }

    private String nearest(Set<String> known, String code) {
        return searches++ < MOST_SEARCHES ? CodeDistance.nearest(code, known).orElse("...") : "...";
    }

    private void add(FindingCode code, String pointer, String... facts) {
        faults.add(Finding.of(code, Place.at(name, pointer), facts));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}

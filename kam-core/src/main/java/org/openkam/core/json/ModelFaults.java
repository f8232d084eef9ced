package org.openkam.core.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.json.CompetencyModelDocument.CompetencyDocument;
import org.openkam.core.json.CompetencyModelDocument.LevelDocument;
import org.openkam.core.json.CompetencyModelDocument.ProcessDocument;
import org.openkam.core.json.CompetencyModelDocument.RequirementDocument;
import org.openkam.core.json.CompetencyModelDocument.RoleDocument;
import org.openkam.core.json.CompetencyModelDocument.ScaleDocument;
import org.openkam.core.model.CodeDistance;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.scale.RatingScale;

/** Finds what is wrong between the parts of a model document: codes, references, weights, levels. */
final class ModelFaults {
    private static final int MOST_SEARCHES = 100;
    private static final int MOST_LEVELS_SHOWN = 10;

    private final String name;
    private final CompetencyModelDocument document;
    private final List<Finding> faults = new ArrayList<>();
    private int searches;

    ModelFaults(String name, CompetencyModelDocument document) {
        this.name = name;
        this.document = document;
    }

    Findings faults() {
        scale();
        Map<String, String> clusters = new LinkedHashMap<>();
        for (int i = 0; i < document.clusters().size(); i++) {
            unique(clusters, document.clusters().get(i).code(), "/clusters/" + i);
        }
        Map<String, String> indicators = new LinkedHashMap<>();
        Map<String, String> competencies = competencies(clusters, indicators);
        Map<String, String> components = new LinkedHashMap<>();
        for (int i = 0; i < orEmpty(document.roleComponents()).size(); i++) {
            var component = orEmpty(document.roleComponents()).get(i);
            unique(components, component.code(), "/roleComponents/" + i);
            references(competencies, component.competencies(), "/roleComponents/" + i + "/competencies");
        }
        Map<String, String> roles = new LinkedHashMap<>();
        for (int i = 0; i < orEmpty(document.roles()).size(); i++) {
            RoleDocument role = orEmpty(document.roles()).get(i);
            unique(roles, role.code(), "/roles/" + i);
            requirements(role, competencies, "/roles/" + i + "/requirements");
            Map<String, String> qualifications = new HashMap<>();
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
        ScaleDocument scale = document.scale();
        if (!scaleIsSound()) {
            add(FindingCode.MODEL_SCALE_ORDER, "/scale", "scale", range());
            return;
        }
        List<Integer> levels = scale.levels().stream().map(LevelDocument::level).toList();
        List<Integer> codes =
                IntStream.rangeClosed(scale.lowest(), scale.highest()).boxed().toList();
        if (!levels.equals(codes)) {
            String shown = levels.stream()
                    .limit(MOST_LEVELS_SHOWN)
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            String rest = levels.size() > MOST_LEVELS_SHOWN ? ", ..." : "";
            add(FindingCode.MODEL_SCALE_LEVELS, "/scale/levels", "levels", shown + rest, "scale", range());
        }
    }

    private boolean scaleIsSound() {
        return RatingScale.isScale(document.scale().lowest(), document.scale().highest());
    }

    private String range() {
        return document.scale().lowest() + ".." + document.scale().highest();
    }

    private Map<String, String> competencies(Map<String, String> clusters, Map<String, String> indicators) {
        Map<String, String> competencies = new LinkedHashMap<>();
        for (int i = 0; i < document.competencies().size(); i++) {
            CompetencyDocument competency = document.competencies().get(i);
            unique(competencies, competency.code(), "/competencies/" + i);
            reference(clusters, competency.cluster(), "/competencies/" + i + "/cluster");
            for (int j = 0; j < competency.indicators().size(); j++) {
                unique(indicators, competency.indicators().get(j).code(), "/competencies/" + i + "/indicators/" + j);
            }
            anchors(competency, "/competencies/" + i + "/anchors");
        }
        return competencies;
    }

    private void requirements(RoleDocument role, Map<String, String> competencies, String pointer) {
        Map<String, String> seen = new HashMap<>();
        boolean summable = true;
        for (int i = 0; i < role.requirements().size(); i++) {
            RequirementDocument requirement = role.requirements().get(i);
            unique(seen, requirement.competency(), pointer + "/" + i);
            reference(competencies, requirement.competency(), pointer + "/" + i + "/competency");
            level(requirement.target(), pointer + "/" + i + "/target");
            if (!RoleRequirement.isWeight(requirement.weight())) {
                add(
                        FindingCode.MODEL_WEIGHT_RANGE,
                        pointer + "/" + i + "/weight",
                        "value",
                        Finding.shown(requirement.weight().toString()));
                summable = false;
            }
        }
        if (summable) {
            weightSum(role, pointer);
        }
    }

    private void level(int level, String pointer) {
        ScaleDocument scale = document.scale();
        if (scaleIsSound() && (level < scale.lowest() || level > scale.highest())) {
            add(FindingCode.MODEL_LEVEL_RANGE, pointer, "value", Integer.toString(level), "scale", range());
        }
    }

    private void anchors(CompetencyDocument competency, String pointer) {
        Map<String, String> levels = new HashMap<>();
        for (int j = 0; j < orEmpty(competency.anchors()).size(); j++) {
            int level = orEmpty(competency.anchors()).get(j).level();
            unique(levels, Integer.toString(level), pointer + "/" + j);
            level(level, pointer + "/" + j + "/level");
        }
    }

    private void careerPaths(Map<String, String> roles) {
        for (int i = 0; i < orEmpty(document.careerPaths()).size(); i++) {
            var path = orEmpty(document.careerPaths()).get(i);
            reference(roles, path.from(), "/careerPaths/" + i + "/from");
            reference(roles, path.to(), "/careerPaths/" + i + "/to");
            if (path.from().equals(path.to())) {
                add(FindingCode.MODEL_CAREER_STANDSTILL, "/careerPaths/" + i, "code", Finding.shown(path.to()));
            }
        }
    }

    private void construction(Map<String, String> roles, Map<String, String> indicators) {
        Map<String, String> functions = new LinkedHashMap<>();
        for (int i = 0; i < orEmpty(document.functions()).size(); i++) {
            unique(functions, orEmpty(document.functions()).get(i).code(), "/functions/" + i);
        }
        Map<String, String> processes = new HashMap<>();
        for (int i = 0; i < orEmpty(document.processes()).size(); i++) {
            ProcessDocument process = orEmpty(document.processes()).get(i);
            String pointer = "/processes/" + i;
            unique(processes, process.code(), pointer);
            reference(functions, process.function(), pointer + "/function");
            references(roles, process.roles(), pointer + "/roles");
            references(indicators, process.indicators(), pointer + "/indicators");
        }
    }

    private void references(Map<String, String> known, List<String> codes, String pointer) {
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

    private void unique(Map<String, String> seen, String code, String pointer) {
        String first = seen.putIfAbsent(code, pointer);
        if (first != null) {
            add(FindingCode.MODEL_DUPLICATE_CODE, pointer, "code", Finding.shown(code), "first", first);
        }
    }

    private void reference(Map<String, String> known, String code, String pointer) {
        if (!known.containsKey(code)) {
            String nearest = searches++ < MOST_SEARCHES
                    ? CodeDistance.nearest(code, known.keySet()).orElse("...")
                    : "...";
            add(FindingCode.MODEL_REFERENCE, pointer, "code", Finding.shown(code), "nearest", nearest);
        }
    }

    private void add(FindingCode code, String pointer, String... facts) {
        faults.add(Finding.of(code, Place.at(name, pointer), facts));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}

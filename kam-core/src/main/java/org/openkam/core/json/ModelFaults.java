package org.openkam.core.json;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.json.CompetencyModelDocument.CompetencyDocument;
import org.openkam.core.json.CompetencyModelDocument.IndicatorRequirementDocument;
import org.openkam.core.json.CompetencyModelDocument.LevelDocument;
import org.openkam.core.json.CompetencyModelDocument.ProcessDocument;
import org.openkam.core.json.CompetencyModelDocument.ReplacementDocument;
import org.openkam.core.json.CompetencyModelDocument.RequirementDocument;
import org.openkam.core.json.CompetencyModelDocument.RoleDocument;
import org.openkam.core.json.CompetencyModelDocument.ScaleDocument;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.scale.RatingScale;

/** Finds what is wrong between the parts of a model document: codes, references, weights, levels. */
final class ModelFaults {
    private static final int MOST_LEVELS_SHOWN = 10;
    private static final FindingCode INDICATOR_WEIGHTS = FindingCode.MODEL_INDICATOR_WEIGHT_SUM;
    private static final FindingCode INDICATOR_OWNER = FindingCode.MODEL_INDICATOR_COMPETENCY;

    private final CompetencyModelDocument document;
    private final CodeFaults faults;
    private final Map<String, Set<String>> indicatorsOf = new HashMap<>();
    private final Map<String, String> ownerOf = new HashMap<>();

    ModelFaults(String name, CompetencyModelDocument document) {
        this.document = document;
        this.faults = new CodeFaults(name);
    }

    Findings faults() {
        scale();
        Map<String, String> clusters = new LinkedHashMap<>();
        for (int i = 0; i < document.clusters().size(); i++) {
            faults.unique(clusters, document.clusters().get(i).code(), "/clusters/" + i);
        }
        Map<String, String> indicators = new LinkedHashMap<>();
        Map<String, String> competencies = competencies(clusters, indicators);
        Map<String, String> components = new LinkedHashMap<>();
        for (int i = 0; i < orEmpty(document.roleComponents()).size(); i++) {
            var component = orEmpty(document.roleComponents()).get(i);
            faults.unique(components, component.code(), "/roleComponents/" + i);
            references(competencies, component.competencies(), "/roleComponents/" + i + "/competencies");
        }
        Map<String, String> roles = new LinkedHashMap<>();
        for (int i = 0; i < orEmpty(document.roles()).size(); i++) {
            RoleDocument role = orEmpty(document.roles()).get(i);
            faults.unique(roles, role.code(), "/roles/" + i);
            requirements(role, competencies, "/roles/" + i + "/requirements");
            Map<String, String> qualifications = new HashMap<>();
            for (int j = 0; j < orEmpty(role.qualifications()).size(); j++) {
                String pointer = "/roles/" + i + "/qualifications/" + j;
                faults.unique(
                        qualifications, orEmpty(role.qualifications()).get(j).code(), pointer);
            }
        }
        careerPaths(roles);
        construction(roles, indicators);
        replacements(competencies, indicators);
        return faults.findings();
    }

    private void scale() {
        ScaleDocument scale = document.scale();
        if (!scaleIsSound()) {
            faults.add(FindingCode.MODEL_SCALE_ORDER, "/scale", "scale", range());
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
            faults.add(FindingCode.MODEL_SCALE_LEVELS, "/scale/levels", "levels", shown + rest, "scale", range());
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
            faults.unique(competencies, competency.code(), "/competencies/" + i);
            faults.reference(clusters.keySet(), competency.cluster(), "/competencies/" + i + "/cluster");
            for (int j = 0; j < competency.indicators().size(); j++) {
                String code = competency.indicators().get(j).code();
                faults.unique(indicators, code, "/competencies/" + i + "/indicators/" + j);
                indicatorsOf
                        .computeIfAbsent(competency.code(), c -> new LinkedHashSet<>())
                        .add(code);
                ownerOf.put(code, competency.code());
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
            faults.unique(seen, requirement.competency(), pointer + "/" + i);
            faults.reference(competencies.keySet(), requirement.competency(), pointer + "/" + i + "/competency");
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
            faults.add(FindingCode.MODEL_WEIGHT_RANGE, pointer, "value", Finding.shown(weight.toString()));
        }
        return sound;
    }

    private void indicators(RoleDocument role, RequirementDocument requirement, String pointer) {
        List<IndicatorRequirementDocument> listed = orEmpty(requirement.indicators());
        Map<String, String> seen = new HashMap<>();
        boolean summable = true;
        for (int i = 0; i < listed.size(); i++) {
            faults.unique(seen, listed.get(i).indicator(), pointer + "/" + i);
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
            faults.add(INDICATOR_WEIGHTS, pointer, "competency", competency, "role", role.code(), "sum", shown);
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
            faults.reference(own, indicator, pointer);
        } else {
            faults.add(INDICATOR_OWNER, pointer, "indicator", indicator, "competency", competency, "owner", owner);
        }
    }

    private void level(int level, String pointer) {
        ScaleDocument scale = document.scale();
        if (scaleIsSound() && (level < scale.lowest() || level > scale.highest())) {
            faults.add(FindingCode.MODEL_LEVEL_RANGE, pointer, "value", Integer.toString(level), "scale", range());
        }
    }

    private void anchors(CompetencyDocument competency, String pointer) {
        Map<String, String> levels = new HashMap<>();
        for (int j = 0; j < orEmpty(competency.anchors()).size(); j++) {
            int level = orEmpty(competency.anchors()).get(j).level();
            faults.unique(levels, Integer.toString(level), pointer + "/" + j);
            level(level, pointer + "/" + j + "/level");
        }
    }

    private void careerPaths(Map<String, String> roles) {
        for (int i = 0; i < orEmpty(document.careerPaths()).size(); i++) {
            var path = orEmpty(document.careerPaths()).get(i);
            faults.reference(roles.keySet(), path.from(), "/careerPaths/" + i + "/from");
            faults.reference(roles.keySet(), path.to(), "/careerPaths/" + i + "/to");
            if (path.from().equals(path.to())) {
                faults.add(FindingCode.MODEL_CAREER_STANDSTILL, "/careerPaths/" + i, "code", Finding.shown(path.to()));
            }
        }
    }

    private void construction(Map<String, String> roles, Map<String, String> indicators) {
        Map<String, String> functions = new LinkedHashMap<>();
        for (int i = 0; i < orEmpty(document.functions()).size(); i++) {
            faults.unique(functions, orEmpty(document.functions()).get(i).code(), "/functions/" + i);
        }
        Map<String, String> processes = new HashMap<>();
        for (int i = 0; i < orEmpty(document.processes()).size(); i++) {
            ProcessDocument process = orEmpty(document.processes()).get(i);
            String pointer = "/processes/" + i;
            faults.unique(processes, process.code(), pointer);
            faults.reference(functions.keySet(), process.function(), pointer + "/function");
            references(roles, process.roles(), pointer + "/roles");
            references(indicators, process.indicators(), pointer + "/indicators");
        }
    }

    private void replacements(Map<String, String> competencies, Map<String, String> indicators) {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < orEmpty(document.replacements()).size(); i++) {
            ReplacementDocument replacement = orEmpty(document.replacements()).get(i);
            String pointer = "/replacements/" + i;
            faults.unique(seen, replacement.code(), pointer);
            if (competencies.containsKey(replacement.code()) || indicators.containsKey(replacement.code())) {
                faults.add(FindingCode.MODEL_REPLACED_CODE, pointer, "code", Finding.shown(replacement.code()));
            }
            successors(replacement.by(), competencies, indicators, pointer + "/by");
        }
    }

    private void successors(
            List<String> codes, Map<String, String> competencies, Map<String, String> indicators, String pointer) {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            faults.unique(seen, codes.get(i), pointer + "/" + i);
        }
        Map<String, String> known = new LinkedHashMap<>(competencies);
        known.putAll(indicators);
        references(known, codes, pointer);
        boolean oneKind =
                competencies.keySet().containsAll(codes) || indicators.keySet().containsAll(codes);
        if (known.keySet().containsAll(codes) && !oneKind) {
            String value = Finding.shown(String.join(", ", codes));
            faults.add(FindingCode.DOCUMENT_VALUE, pointer, "value", value, "rule", "competencies | indicators");
        }
    }

    private void references(Map<String, String> known, List<String> codes, String pointer) {
        for (int i = 0; i < codes.size(); i++) {
            faults.reference(known.keySet(), codes.get(i), pointer + "/" + i);
        }
    }

    private void weightSum(RoleDocument role, String pointer) {
        BigDecimal sum =
                role.requirements().stream().map(RequirementDocument::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.valueOf(100)) != 0) {
            faults.add(FindingCode.MODEL_WEIGHT_SUM, pointer, "role", role.code(), "sum", sum.toPlainString());
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}

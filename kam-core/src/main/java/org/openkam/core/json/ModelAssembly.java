package org.openkam.core.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.json.CompetencyModelDocument.CompetencyDocument;
import org.openkam.core.json.CompetencyModelDocument.RequirementDocument;
import org.openkam.core.json.CompetencyModelDocument.RoleDocument;
import org.openkam.core.model.BehavioralIndicator;
import org.openkam.core.model.Cluster;
import org.openkam.core.model.CodeDistance;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ModelVersion;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.scale.ProficiencyLevel;
import org.openkam.core.scale.ProficiencyScale;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;

/** Finds faults between the parts of a model document, and turns a sound one into a model. */
final class ModelAssembly {
    private static final int MOST_SEARCHES = 100;

    private final String name;
    private final CompetencyModelDocument document;
    private final List<Finding> faults = new ArrayList<>();
    private int searches;

    ModelAssembly(String name, CompetencyModelDocument document) {
        this.name = name;
        this.document = document;
    }

    Findings faults() {
        scale();
        Set<String> clusters = new LinkedHashSet<>();
        for (int i = 0; i < document.clusters().size(); i++) {
            unique(clusters, document.clusters().get(i).code(), "/clusters/" + i);
        }
        Set<String> competencies = competencies(clusters);
        Set<String> components = new HashSet<>();
        for (int i = 0; i < orEmpty(document.roleComponents()).size(); i++) {
            var component = orEmpty(document.roleComponents()).get(i);
            unique(components, component.code(), "/roleComponents/" + i);
            for (int j = 0; j < component.competencies().size(); j++) {
                reference(competencies, component.competencies().get(j), "/roleComponents/" + i + "/competencies/" + j);
            }
        }
        Set<String> roles = new HashSet<>();
        for (int i = 0; i < orEmpty(document.roles()).size(); i++) {
            RoleDocument role = orEmpty(document.roles()).get(i);
            unique(roles, role.code(), "/roles/" + i);
            requirements(role, competencies, "/roles/" + i + "/requirements");
        }
        return Findings.of(faults);
    }

    private void scale() {
        var scale = document.scale();
        try {
            new ProficiencyScale(RatingScale.of(scale.lowest(), scale.highest()), levels());
        } catch (IllegalArgumentException e) {
            add(FindingCode.DOCUMENT_VALUE, "/scale", "rule", "Scale");
        }
    }

    private boolean scaleIsSound() {
        return document.scale().lowest() < document.scale().highest();
    }

    private Set<String> competencies(Set<String> clusters) {
        Set<String> competencies = new LinkedHashSet<>();
        Set<String> indicators = new HashSet<>();
        for (int i = 0; i < document.competencies().size(); i++) {
            CompetencyDocument competency = document.competencies().get(i);
            unique(competencies, competency.code(), "/competencies/" + i);
            reference(clusters, competency.cluster(), "/competencies/" + i + "/cluster");
            for (int j = 0; j < competency.indicators().size(); j++) {
                unique(indicators, competency.indicators().get(j).code(), "/competencies/" + i + "/indicators/" + j);
            }
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
            if (scaleIsSound()
                    && (requirement.target() < document.scale().lowest()
                            || requirement.target() > document.scale().highest())) {
                add(
                        FindingCode.MODEL_LEVEL_RANGE,
                        pointer + "/" + i + "/target",
                        "value",
                        requirement.target().toString(),
                        "scale",
                        document.scale().lowest() + ".." + document.scale().highest());
            }
            if (!RoleRequirement.isWeight(requirement.weight())) {
                add(FindingCode.DOCUMENT_VALUE, pointer + "/" + i + "/weight", "rule", "0..100");
                summable = false;
            }
        }
        if (summable) {
            weightSum(role, pointer);
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
            String nearest = searches++ < MOST_SEARCHES
                    ? CodeDistance.nearest(code, known).orElse("...")
                    : "...";
            add(FindingCode.MODEL_REFERENCE, pointer, "code", Finding.shown(code), "nearest", nearest);
        }
    }

    private void add(FindingCode code, String pointer, String... facts) {
        faults.add(Finding.of(code, Place.at(name, pointer), facts));
    }

    CompetencyModel model() {
        var identity = new CompetencyModel.Identity(
                document.code(), ModelVersion.parse(document.version()), LocalizedText.ofCodes(document.name()));
        var scale = new ProficiencyScale(
                RatingScale.of(document.scale().lowest(), document.scale().highest()), levels());
        var parts = new CompetencyModel.Parts(
                document.clusters().stream()
                        .map(c -> new Cluster(c.code(), LocalizedText.ofCodes(c.name())))
                        .toList(),
                document.competencies().stream().map(ModelAssembly::competency).toList(),
                orEmpty(document.roleComponents()).stream()
                        .map(c -> new RoleComponent(
                                c.code(),
                                LocalizedText.ofCodes(c.name()),
                                c.competencies(),
                                c.delegability(),
                                c.backup() == null ? null : LocalizedText.ofCodes(c.backup())))
                        .toList(),
                orEmpty(document.roles()).stream().map(ModelAssembly::role).toList());
        return CompetencyModel.of(identity, scale, parts);
    }

    private List<ProficiencyLevel> levels() {
        return document.scale().levels().stream()
                .map(l -> new ProficiencyLevel(
                        l.level(), LocalizedText.ofCodes(l.name()), LocalizedText.ofCodes(l.description())))
                .toList();
    }

    private static Competency competency(CompetencyDocument c) {
        return new Competency(
                c.code(),
                c.cluster(),
                Boolean.TRUE.equals(c.extension()),
                new Competency.Label(LocalizedText.ofCodes(c.name()), LocalizedText.ofCodes(c.definition())),
                c.indicators().stream()
                        .map(i -> new BehavioralIndicator(
                                i.code(), i.polarity(), i.provenance(), LocalizedText.ofCodes(i.text())))
                        .toList());
    }

    private static RoleProfile role(RoleDocument role) {
        return new RoleProfile(
                role.code(),
                LocalizedText.ofCodes(role.name()),
                role.requirements().stream()
                        .map(r -> new RoleRequirement(
                                r.competency(), r.target(), r.weight(), Boolean.TRUE.equals(r.mustHave())))
                        .toList());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}

package org.openkam.core.json;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openkam.core.json.CompetencyModelDocument.CompetencyDocument;
import org.openkam.core.json.CompetencyModelDocument.RequirementDocument;
import org.openkam.core.json.CompetencyModelDocument.RoleDocument;
import org.openkam.core.model.BehavioralIndicator;
import org.openkam.core.model.BusinessFunction;
import org.openkam.core.model.BusinessProcess;
import org.openkam.core.model.CareerPath;
import org.openkam.core.model.Cluster;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ConstructionChain;
import org.openkam.core.model.ForeignFields;
import org.openkam.core.model.IndicatorFacet;
import org.openkam.core.model.IndicatorRequirement;
import org.openkam.core.model.ModelVersion;
import org.openkam.core.model.QualificationRequirement;
import org.openkam.core.model.Replacement;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.scale.BehavioralAnchor;
import org.openkam.core.scale.ProficiencyLevel;
import org.openkam.core.scale.ProficiencyScale;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;

/** Turns a sound model document into a model. */
final class ModelAssembly {
    private final CompetencyModelDocument document;

    ModelAssembly(CompetencyModelDocument document) {
        this.document = document;
    }

    CompetencyModel model() {
        var identity = new CompetencyModel.Identity(
                document.code(), ModelVersion.parse(document.version()), LocalizedText.ofCodes(document.name()));
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
                orEmpty(document.roles()).stream().map(ModelAssembly::role).toList(),
                orEmpty(document.careerPaths()).stream()
                        .map(p -> new CareerPath(p.from(), p.to(), LocalizedText.ofCodes(p.condition())))
                        .toList(),
                construction());
        return CompetencyModel.of(identity, scale(), parts, continuity());
    }

    private CompetencyModel.Continuity continuity() {
        List<Replacement> replacements = orEmpty(document.replacements()).stream()
                .map(r -> new Replacement(r.code(), r.by()))
                .toList();
        return new CompetencyModel.Continuity(replacements, ForeignFields.none());
    }

    /** Returns the scale, or fails if it has no sound one. */
    ProficiencyScale scale() {
        List<ProficiencyLevel> levels = document.scale().levels().stream()
                .map(l -> new ProficiencyLevel(
                        l.level(), LocalizedText.ofCodes(l.name()), LocalizedText.ofCodes(l.description())))
                .toList();
        return new ProficiencyScale(
                RatingScale.of(document.scale().lowest(), document.scale().highest()), levels);
    }

    private ConstructionChain construction() {
        return new ConstructionChain(
                orEmpty(document.functions()).stream()
                        .map(f -> new BusinessFunction(f.code(), LocalizedText.ofCodes(f.name())))
                        .toList(),
                orEmpty(document.processes()).stream()
                        .map(p -> new BusinessProcess(
                                p.code(), p.function(), LocalizedText.ofCodes(p.name()), p.roles(), p.indicators()))
                        .toList());
    }

    private static Competency competency(CompetencyDocument c) {
        return new Competency(
                c.code(),
                c.cluster(),
                Boolean.TRUE.equals(c.extension()),
                new Competency.Label(LocalizedText.ofCodes(c.name()), LocalizedText.ofCodes(c.definition())),
                c.indicators().stream()
                        .map(i -> new BehavioralIndicator(
                                i.code(),
                                i.polarity(),
                                i.provenance(),
                                Objects.requireNonNullElse(i.facet(), IndicatorFacet.BEHAVIOR),
                                LocalizedText.ofCodes(i.text())))
                        .toList(),
                orEmpty(c.anchors()).stream()
                        .map(a -> new BehavioralAnchor(a.level(), LocalizedText.ofCodes(a.text())))
                        .toList());
    }

    private static RoleProfile role(RoleDocument role) {
        return new RoleProfile(
                role.code(),
                LocalizedText.ofCodes(role.name()),
                role.requirements().stream().map(ModelAssembly::requirement).toList(),
                orEmpty(role.qualifications()).stream()
                        .map(q -> new QualificationRequirement(
                                q.code(), q.kind(), q.necessity(), LocalizedText.ofCodes(q.text())))
                        .toList());
    }

    private static RoleRequirement requirement(RequirementDocument r) {
        return new RoleRequirement(
                r.competency(),
                r.target(),
                r.weight(),
                Boolean.TRUE.equals(r.mustHave()),
                orEmpty(r.indicators()).stream()
                        .map(i -> new IndicatorRequirement(
                                i.indicator(), i.target(), i.weight(), Boolean.TRUE.equals(i.mustHave())))
                        .toList());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}

package org.openkam.core.model;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.scale.BehavioralAnchor;
import org.openkam.core.scale.ProficiencyLevel;
import org.openkam.core.scale.ProficiencyScale;
import org.openkam.core.text.LocalizedText;

/** Copies a model; what a subclass overrides comes out changed. */
class ModelCopy {
    /** Returns a text of the copy. */
    LocalizedText text(ModelAddress address, ModelAspect aspect, LocalizedText text) {
        return text;
    }

    /** Returns a requirement of the copy. */
    RoleRequirement requirement(String role, RoleRequirement requirement) {
        return requirement;
    }

    /** Returns the code that a competency has in the copy. */
    String competency(String code) {
        return code;
    }

    /** Returns the code that an indicator has in the copy. */
    String indicator(String code) {
        return code;
    }

    /** Returns what the copy says about codes that are gone. */
    List<Replacement> replacements(CompetencyModel model) {
        return model.replacements();
    }

    /** Returns the copy. */
    final CompetencyModel of(CompetencyModel model, ModelVersion version) {
        CompetencyModel.Identity identity = new CompetencyModel.Identity(
                model.code(), version, text(ModelAddress.ofModel(), ModelAspect.NAME, model.name()));
        return CompetencyModel.of(
                identity,
                new ProficiencyScale(
                        model.ratingScale(),
                        model.scale().levels().stream().map(this::copy).toList()),
                new CompetencyModel.Parts(
                        model.clusters().stream()
                                .map(c -> new Cluster(c.code(), name(ModelElement.CLUSTER, c.code(), c.name())))
                                .toList(),
                        model.competencies().stream().map(this::copy).toList(),
                        model.roleComponents().stream().map(this::copy).toList(),
                        model.roles().stream().map(this::copy).toList(),
                        copy(model.careerPaths()),
                        copy(model.construction())),
                new CompetencyModel.Continuity(
                        replacements(model), model.foreignFields().renamed(this::competency, this::indicator)));
    }

    private LocalizedText name(ModelElement element, String code, LocalizedText name) {
        return text(ModelAddress.of(element, code), ModelAspect.NAME, name);
    }

    private ProficiencyLevel copy(ProficiencyLevel level) {
        ModelAddress address = ModelAddress.of(ModelElement.LEVEL, Integer.toString(level.level()));
        return new ProficiencyLevel(
                level.level(),
                text(address, ModelAspect.NAME, level.name()),
                text(address, ModelAspect.DESCRIPTION, level.description()));
    }

    private Competency copy(Competency competency) {
        ModelAddress address = ModelContent.competency(competency.code());
        return new Competency(
                competency(competency.code()),
                competency.cluster(),
                competency.extension(),
                new Competency.Label(
                        text(address, ModelAspect.NAME, competency.name()),
                        text(address, ModelAspect.DEFINITION, competency.definition())),
                competency.indicators().stream().map(this::copy).toList(),
                competency.anchors().stream()
                        .map(a -> new BehavioralAnchor(
                                a.level(),
                                text(ModelContent.anchor(competency.code(), a.level()), ModelAspect.TEXT, a.text())))
                        .toList());
    }

    private BehavioralIndicator copy(BehavioralIndicator indicator) {
        return new BehavioralIndicator(
                indicator(indicator.code()),
                indicator.polarity(),
                indicator.provenance(),
                indicator.facet(),
                text(ModelContent.indicator(indicator.code()), ModelAspect.TEXT, indicator.text()));
    }

    private RoleComponent copy(RoleComponent component) {
        ModelAddress address = ModelAddress.of(ModelElement.ROLE_COMPONENT, component.code());
        return new RoleComponent(
                component.code(),
                text(address, ModelAspect.NAME, component.name()),
                component.competencies().stream().map(this::competency).toList(),
                component.delegability(),
                component
                        .backup()
                        .map(backup -> text(address, ModelAspect.BACKUP, backup))
                        .orElse(null));
    }

    private RoleProfile copy(RoleProfile role) {
        return new RoleProfile(
                role.code(),
                name(ModelElement.ROLE, role.code(), role.name()),
                role.requirements().stream()
                        .map(r -> requirement(role.code(), r))
                        .map(this::copy)
                        .toList(),
                role.qualifications().stream()
                        .map(q -> new QualificationRequirement(
                                q.code(),
                                q.kind(),
                                q.necessity(),
                                text(ModelContent.qualification(role.code(), q.code()), ModelAspect.TEXT, q.text())))
                        .toList());
    }

    private RoleRequirement copy(RoleRequirement r) {
        return new RoleRequirement(
                competency(r.competency()),
                r.targetLevel(),
                r.weight(),
                r.mustHave(),
                r.indicators().stream()
                        .map(i -> new IndicatorRequirement(
                                indicator(i.indicator()), i.targetLevel(), i.weight(), i.mustHave()))
                        .toList());
    }

    private List<CareerPath> copy(List<CareerPath> paths) {
        List<ModelAddress> addresses = ModelContent.addresses(paths);
        List<CareerPath> copies = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            CareerPath path = paths.get(i);
            copies.add(new CareerPath(
                    path.from(), path.to(), text(addresses.get(i), ModelAspect.CONDITION, path.condition())));
        }
        return copies;
    }

    private ConstructionChain copy(ConstructionChain chain) {
        return new ConstructionChain(
                chain.functions().stream()
                        .map(f -> new BusinessFunction(f.code(), name(ModelElement.FUNCTION, f.code(), f.name())))
                        .toList(),
                chain.processes().stream()
                        .map(p -> new BusinessProcess(
                                p.code(),
                                p.function(),
                                name(ModelElement.PROCESS, p.code(), p.name()),
                                p.roles(),
                                p.indicators().stream().map(this::indicator).toList()))
                        .toList());
    }
}

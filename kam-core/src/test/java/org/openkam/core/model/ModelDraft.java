package org.openkam.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.openkam.core.scale.BehavioralAnchor;
import org.openkam.core.scale.ProficiencyLevel;
import org.openkam.core.scale.ProficiencyScale;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

/** A model being edited. It shares no code with what is tested. */
final class ModelDraft {
    CompetencyModel.Identity identity;
    RatingScale scale;
    final List<ProficiencyLevel> levels;
    final List<Cluster> clusters;
    final List<Competency> competencies;
    final List<RoleComponent> components;
    final List<RoleProfile> roles;
    final List<CareerPath> paths;
    final List<BusinessFunction> functions;
    final List<BusinessProcess> processes;
    final List<Replacement> replacements;
    ForeignFields foreign;

    ModelDraft(CompetencyModel model) {
        identity = new CompetencyModel.Identity(model.code(), model.version(), model.name());
        scale = model.ratingScale();
        levels = new ArrayList<>(model.scale().levels());
        clusters = new ArrayList<>(model.clusters());
        competencies = new ArrayList<>(model.competencies());
        components = new ArrayList<>(model.roleComponents());
        roles = new ArrayList<>(model.roles());
        paths = new ArrayList<>(model.careerPaths());
        functions = new ArrayList<>(model.construction().functions());
        processes = new ArrayList<>(model.construction().processes());
        replacements = new ArrayList<>(model.replacements());
        foreign = model.foreignFields();
    }

    CompetencyModel model() {
        return CompetencyModel.of(
                identity,
                new ProficiencyScale(scale, levels),
                new CompetencyModel.Parts(
                        clusters, competencies, components, roles, paths, new ConstructionChain(functions, processes)),
                new CompetencyModel.Continuity(replacements, foreign));
    }

    ModelDraft version(String version) {
        identity = new CompetencyModel.Identity(identity.code(), ModelVersion.parse(version), identity.name());
        return this;
    }

    ModelDraft replace(String code, String... by) {
        replacements.add(new Replacement(code, List.of(by)));
        return this;
    }

    ModelDraft foreign(String path, String name, String json) {
        List<ForeignField> all = new ArrayList<>(foreign.fields());
        all.removeIf(f -> f.path().equals(path) && f.name().equals(name));
        all.add(new ForeignField(path, name, json));
        foreign = new ForeignFields(all);
        return this;
    }

    static LocalizedText with(LocalizedText text, String language, String words) {
        Map<Language, String> all = new TreeMap<>(text.byLanguage());
        all.put(new Language(language), words);
        return LocalizedText.of(all);
    }

    ModelDraft competency(String code, UnaryOperator<Competency> edit) {
        competencies.replaceAll(c -> c.code().equals(code) ? edit.apply(c) : c);
        return this;
    }

    ModelDraft role(String code, UnaryOperator<RoleProfile> edit) {
        roles.replaceAll(r -> r.code().equals(code) ? edit.apply(r) : r);
        return this;
    }

    ModelDraft indicators(String competency, UnaryOperator<List<BehavioralIndicator>> edit) {
        return competency(
                competency,
                c -> new Competency(
                        c.code(),
                        c.cluster(),
                        c.extension(),
                        c.label(),
                        edit.apply(new ArrayList<>(c.indicators())),
                        c.anchors()));
    }

    ModelDraft anchors(String competency, UnaryOperator<List<BehavioralAnchor>> edit) {
        return competency(
                competency,
                c -> new Competency(
                        c.code(),
                        c.cluster(),
                        c.extension(),
                        c.label(),
                        c.indicators(),
                        edit.apply(new ArrayList<>(c.anchors()))));
    }

    ModelDraft indicator(String code, UnaryOperator<BehavioralIndicator> edit) {
        Optional<Competency> owner = competencies.stream()
                .filter(c -> c.indicators().stream().anyMatch(i -> i.code().equals(code)))
                .findFirst();
        return indicators(owner.orElseThrow().code(), all -> {
            all.replaceAll(i -> i.code().equals(code) ? edit.apply(i) : i);
            return all;
        });
    }

    ModelDraft reword(String indicator, String language, String words) {
        return indicator(
                indicator,
                i -> new BehavioralIndicator(
                        i.code(), i.polarity(), i.provenance(), i.facet(), with(i.text(), language, words)));
    }

    ModelDraft removeIndicator(String code) {
        competencies.replaceAll(c -> new Competency(
                c.code(),
                c.cluster(),
                c.extension(),
                c.label(),
                c.indicators().stream().filter(i -> !i.code().equals(code)).toList(),
                c.anchors()));
        processes.replaceAll(p -> new BusinessProcess(
                p.code(),
                p.function(),
                p.name(),
                p.roles(),
                p.indicators().stream().filter(i -> !i.equals(code)).toList()));
        return this;
    }

    ModelDraft asked(String role, String competency, UnaryOperator<List<IndicatorRequirement>> edit) {
        return requirement(
                role,
                competency,
                q -> new RoleRequirement(
                        q.competency(),
                        q.targetLevel(),
                        q.weight(),
                        q.mustHave(),
                        edit.apply(new ArrayList<>(q.indicators()))));
    }

    ModelDraft renameIndicator(String code, String to) {
        roles.replaceAll(r -> new RoleProfile(
                r.code(),
                r.name(),
                r.requirements().stream()
                        .map(q -> new RoleRequirement(
                                q.competency(),
                                q.targetLevel(),
                                q.weight(),
                                q.mustHave(),
                                q.indicators().stream()
                                        .map(i -> i.indicator().equals(code)
                                                ? new IndicatorRequirement(
                                                        to, i.targetLevel(), i.weight(), i.mustHave())
                                                : i)
                                        .toList()))
                        .toList(),
                r.qualifications()));
        processes.replaceAll(p -> new BusinessProcess(
                p.code(),
                p.function(),
                p.name(),
                p.roles(),
                p.indicators().stream().map(i -> i.equals(code) ? to : i).toList()));
        return indicator(code, i -> new BehavioralIndicator(to, i.polarity(), i.provenance(), i.facet(), i.text()));
    }

    ModelDraft renameCompetency(String code, String to) {
        components.replaceAll(r -> new RoleComponent(
                r.code(),
                r.name(),
                r.competencies().stream().map(c -> c.equals(code) ? to : c).toList(),
                r.delegability(),
                r.backupOrNull()));
        roles.replaceAll(r -> new RoleProfile(
                r.code(),
                r.name(),
                r.requirements().stream()
                        .map(q -> q.competency().equals(code)
                                ? new RoleRequirement(to, q.targetLevel(), q.weight(), q.mustHave(), q.indicators())
                                : q)
                        .toList(),
                r.qualifications()));
        return competency(
                code, c -> new Competency(to, c.cluster(), c.extension(), c.label(), c.indicators(), c.anchors()));
    }

    ModelDraft requirement(String role, String competency, UnaryOperator<RoleRequirement> edit) {
        return role(
                role,
                r -> new RoleProfile(
                        r.code(),
                        r.name(),
                        r.requirements().stream()
                                .map(q -> q.competency().equals(competency) ? edit.apply(q) : q)
                                .toList(),
                        r.qualifications()));
    }

    ModelDraft qualifications(String role, UnaryOperator<List<QualificationRequirement>> edit) {
        return role(
                role,
                r -> new RoleProfile(
                        r.code(), r.name(), r.requirements(), edit.apply(new ArrayList<>(r.qualifications()))));
    }
}

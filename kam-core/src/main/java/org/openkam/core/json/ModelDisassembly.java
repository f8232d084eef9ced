package org.openkam.core.json;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.json.CompetencyModelDocument.AnchorDocument;
import org.openkam.core.json.CompetencyModelDocument.CareerPathDocument;
import org.openkam.core.json.CompetencyModelDocument.ClusterDocument;
import org.openkam.core.json.CompetencyModelDocument.CompetencyDocument;
import org.openkam.core.json.CompetencyModelDocument.FunctionDocument;
import org.openkam.core.json.CompetencyModelDocument.IndicatorDocument;
import org.openkam.core.json.CompetencyModelDocument.IndicatorRequirementDocument;
import org.openkam.core.json.CompetencyModelDocument.LevelDocument;
import org.openkam.core.json.CompetencyModelDocument.ProcessDocument;
import org.openkam.core.json.CompetencyModelDocument.QualificationDocument;
import org.openkam.core.json.CompetencyModelDocument.ReplacementDocument;
import org.openkam.core.json.CompetencyModelDocument.RequirementDocument;
import org.openkam.core.json.CompetencyModelDocument.RoleComponentDocument;
import org.openkam.core.json.CompetencyModelDocument.RoleDocument;
import org.openkam.core.json.CompetencyModelDocument.ScaleDocument;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.LocalizedText;

/** Turns a model into its document; what is empty is left out. */
final class ModelDisassembly {
    private ModelDisassembly() {}

    static CompetencyModelDocument document(CompetencyModel model) {
        return document(model, null, null);
    }

    static CompetencyModelDocument document(
            CompetencyModel model,
            QuestionBankDocument.@Nullable QuestionSectionDocument questions,
            @Nullable List<DesignDocument> designs) {
        return new CompetencyModelDocument(
                CompetencyModelDocument.FORMAT,
                CompetencyModelDocument.MAJOR + "." + CompetencyModelDocument.MINOR,
                model.code(),
                model.version().toString(),
                texts(model.name()),
                scale(model),
                model.clusters().stream()
                        .map(c -> new ClusterDocument(c.code(), texts(c.name())))
                        .toList(),
                model.competencies().stream().map(ModelDisassembly::competency).toList(),
                orNull(model.roleComponents().stream()
                        .map(ModelDisassembly::component)
                        .toList()),
                orNull(model.roles().stream().map(ModelDisassembly::role).toList()),
                orNull(model.careerPaths().stream()
                        .map(p -> new CareerPathDocument(p.from(), p.to(), texts(p.condition())))
                        .toList()),
                orNull(model.construction().functions().stream()
                        .map(f -> new FunctionDocument(f.code(), texts(f.name())))
                        .toList()),
                orNull(model.construction().processes().stream()
                        .map(p ->
                                new ProcessDocument(p.code(), p.function(), texts(p.name()), p.roles(), p.indicators()))
                        .toList()),
                orNull(model.replacements().stream()
                        .map(r -> new ReplacementDocument(r.code(), r.by()))
                        .toList()),
                questions,
                designs);
    }

    private static ScaleDocument scale(CompetencyModel model) {
        return new ScaleDocument(
                model.ratingScale().lowest(),
                model.ratingScale().highest(),
                model.scale().levels().stream()
                        .map(l -> new LevelDocument(l.level(), texts(l.name()), texts(l.description())))
                        .toList());
    }

    private static CompetencyDocument competency(Competency c) {
        return new CompetencyDocument(
                c.code(),
                c.cluster(),
                c.extension(),
                texts(c.name()),
                texts(c.definition()),
                c.indicators().stream()
                        .map(i -> new IndicatorDocument(
                                i.code(), i.polarity(), i.provenance(), i.facet(), texts(i.text())))
                        .toList(),
                orNull(c.anchors().stream()
                        .map(a -> new AnchorDocument(a.level(), texts(a.text())))
                        .toList()));
    }

    private static RoleComponentDocument component(RoleComponent c) {
        return new RoleComponentDocument(
                c.code(),
                texts(c.name()),
                c.competencies(),
                c.delegability(),
                c.backup().map(ModelDisassembly::texts).orElse(null));
    }

    private static RoleDocument role(RoleProfile role) {
        return new RoleDocument(
                role.code(),
                texts(role.name()),
                role.requirements().stream().map(ModelDisassembly::requirement).toList(),
                orNull(role.qualifications().stream()
                        .map(q -> new QualificationDocument(q.code(), q.kind(), q.necessity(), texts(q.text())))
                        .toList()));
    }

    private static RequirementDocument requirement(RoleRequirement r) {
        return new RequirementDocument(
                r.competency(),
                r.targetLevel(),
                r.weight(),
                r.mustHave(),
                orNull(r.indicators().stream()
                        .map(i -> new IndicatorRequirementDocument(
                                i.indicator(), i.targetLevel(), i.weight(), i.mustHave()))
                        .toList()));
    }

    static Map<String, String> texts(LocalizedText text) {
        Map<String, String> texts = new TreeMap<>();
        text.byLanguage().forEach((language, words) -> texts.put(language.code(), words));
        return texts;
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}

package org.openkam.core.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.openkam.core.scale.ProficiencyLevel;

/** Writes a model once more by the builder: kinds of parts in any order, parts of one kind in theirs. */
final class Rebuilding {
    private final CompetencyModel model;
    private final ModelBuilder builder;
    private final List<Deque<Runnable>> kinds = new ArrayList<>();

    private Rebuilding(CompetencyModel model) {
        this.model = model;
        builder = CompetencyModel.builder(model.code(), model.version().toString());
    }

    static ModelBuilder of(CompetencyModel model, long seed) {
        Rebuilding rebuilding = new Rebuilding(model);
        rebuilding.collect();
        Random random = new Random(seed);
        while (!rebuilding.kinds.isEmpty()) {
            Deque<Runnable> kind = rebuilding.kinds.get(random.nextInt(rebuilding.kinds.size()));
            kind.removeFirst().run();
            rebuilding.kinds.removeIf(Deque::isEmpty);
        }
        return rebuilding.builder;
    }

    private void collect() {
        kind(List.of(() -> builder.name(model.name())));
        kind(List.of(() ->
                builder.scale(model.ratingScale().lowest(), model.ratingScale().highest())));
        model.scale().levels().forEach(l -> kind(List.of(() -> level(l))));
        kind(model.clusters().stream()
                .<Runnable>map(c -> () -> builder.cluster(c.code(), n -> n.name(c.name())))
                .toList());
        kind(model.competencies().stream()
                .<Runnable>map(c -> () -> competency(c))
                .toList());
        kind(model.roleComponents().stream()
                .<Runnable>map(c -> () -> component(c))
                .toList());
        kind(model.roles().stream().<Runnable>map(r -> () -> role(r)).toList());
        kind(model.careerPaths().stream()
                .<Runnable>map(p -> () -> builder.careerPath(p.from(), p.to(), t -> t.text(p.condition())))
                .toList());
        kind(model.construction().functions().stream()
                .<Runnable>map(f -> () -> builder.function(f.code(), n -> n.name(f.name())))
                .toList());
        kind(model.construction().processes().stream()
                .<Runnable>map(p -> () -> process(p))
                .toList());
    }

    private void kind(List<Runnable> parts) {
        if (!parts.isEmpty()) {
            kinds.add(new ArrayDeque<>(parts));
        }
    }

    private void level(ProficiencyLevel level) {
        builder.level(level.level(), l -> l.name(level.name()).description(level.description()));
    }

    private void competency(Competency competency) {
        builder.competency(competency.code(), c -> {
            c.cluster(competency.cluster()).name(competency.name()).definition(competency.definition());
            if (competency.extension()) {
                c.extension();
            }
            competency.anchors().forEach(a -> c.anchor(a.level(), t -> t.text(a.text())));
            competency.indicators().forEach(i -> c.indicator(i.code(), b -> indicator(i, b)));
        });
    }

    private static void indicator(BehavioralIndicator indicator, IndicatorBuilder b) {
        b.text(indicator.text()).facet(indicator.facet()).provenance(indicator.provenance());
        if (indicator.polarity() == Polarity.COUNTER) {
            b.counter();
        }
    }

    private void component(RoleComponent component) {
        builder.roleComponent(component.code(), c -> {
            c.name(component.name()).delegability(component.delegability());
            component.competencies().forEach(c::competencies);
            component.backup().ifPresent(c::backup);
        });
    }

    private void role(RoleProfile role) {
        builder.role(role.code(), b -> {
            b.name(role.name());
            role.requirements().forEach(r -> b.requires(r.competency(), q -> requirement(r, q)));
            role.qualifications().forEach(q -> b.qualification(q.code(), q.kind(), t -> qualification(q, t)));
        });
    }

    private static void requirement(RoleRequirement requirement, RequirementBuilder b) {
        b.target(requirement.targetLevel()).weight(requirement.weight());
        if (requirement.mustHave()) {
            b.mustHave();
        }
        for (IndicatorRequirement i : requirement.indicators()) {
            String weight = i.weight().toPlainString();
            if (i.mustHave()) {
                b.mustHaveIndicator(i.indicator(), i.targetLevel(), weight);
            } else {
                b.indicator(i.indicator(), i.targetLevel(), weight);
            }
        }
    }

    private static void qualification(QualificationRequirement qualification, QualificationBuilder b) {
        b.text(qualification.text());
        if (qualification.necessity() == QualificationRequirement.Necessity.DESIRED) {
            b.desired();
        }
    }

    private void process(BusinessProcess process) {
        builder.process(
                process.code(),
                p -> p.function(process.function())
                        .name(process.name())
                        .roles(process.roles().toArray(String[]::new))
                        .indicators(process.indicators().toArray(String[]::new)));
    }
}

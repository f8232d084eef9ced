package org.openkam.core.check;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.text.LocalizedText;

/** Every text of a model and where it stands, in the model's order. */
final class ModelTexts {
    private final List<Placed> texts = new ArrayList<>();

    /** A text and its path. */
    record Placed(String pointer, LocalizedText text) {}

    private ModelTexts() {}

    static List<Placed> of(CompetencyModel model) {
        ModelTexts all = new ModelTexts();
        all.add("/name", model.name());
        model.scale().levels().forEach(l -> {
            all.add("/scale/levels/" + l.level() + "/name", l.name());
            all.add("/scale/levels/" + l.level() + "/description", l.description());
        });
        model.clusters().forEach(c -> all.add("/clusters/" + c.code() + "/name", c.name()));
        model.competencies().forEach(all::competency);
        model.roleComponents().forEach(all::component);
        model.roles().forEach(all::role);
        model.careerPaths()
                .forEach(p -> all.add("/careerPaths/" + p.from() + "/" + p.to() + "/condition", p.condition()));
        model.construction().functions().forEach(f -> all.add("/functions/" + f.code() + "/name", f.name()));
        model.construction().processes().forEach(p -> all.add("/processes/" + p.code() + "/name", p.name()));
        return all.texts;
    }

    /** Returns the texts of all indicators. */
    static List<Placed> indicators(CompetencyModel model) {
        ModelTexts some = new ModelTexts();
        model.competencies().forEach(some::indicators);
        return some.texts;
    }

    /** Returns the texts of all anchors. */
    static List<Placed> anchors(CompetencyModel model) {
        ModelTexts some = new ModelTexts();
        model.competencies().forEach(some::anchors);
        return some.texts;
    }

    private void competency(Competency competency) {
        add(Pointers.of(competency) + "/name", competency.name());
        add(Pointers.of(competency) + "/definition", competency.definition());
        indicators(competency);
        anchors(competency);
    }

    private void indicators(Competency competency) {
        competency.indicators().forEach(i -> add(Pointers.of(competency, i) + "/text", i.text()));
    }

    private void anchors(Competency competency) {
        competency.anchors().forEach(a -> add(Pointers.of(competency) + "/anchors/" + a.level() + "/text", a.text()));
    }

    private void component(RoleComponent component) {
        String pointer = "/roleComponents/" + component.code();
        add(pointer + "/name", component.name());
        component.backup().ifPresent(b -> add(pointer + "/backup", b));
    }

    private void role(RoleProfile role) {
        add(Pointers.of(role) + "/name", role.name());
        role.qualifications().forEach(q -> add(Pointers.of(role) + "/qualifications/" + q.code() + "/text", q.text()));
    }

    private void add(String pointer, LocalizedText text) {
        texts.add(new Placed(pointer, text));
    }
}

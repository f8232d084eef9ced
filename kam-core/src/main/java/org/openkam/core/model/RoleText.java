package org.openkam.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.core.model.QualificationRequirement.Necessity;
import org.openkam.core.text.Language;

/** Words for a role: with the names of competencies and levels if its model is at hand, with their codes if not. */
final class RoleText {
    private final RoleProfile role;
    private final @Nullable CompetencyModel modelOrNull;
    private final Page page;

    RoleText(RoleProfile role, @Nullable CompetencyModel modelOrNull, Language language) {
        this.role = role;
        this.modelOrNull = modelOrNull;
        this.page = new Page(language);
    }

    String render() {
        page.line(page.in(role.name()) + " [" + role.code() + "]");
        for (RoleRequirement requirement : role.requirements()) {
            page.line("- " + requirement(requirement));
            requirement.indicators().forEach(i -> page.line("  - " + indicator(i)));
        }
        for (Necessity necessity : Necessity.values()) {
            qualifications(necessity);
        }
        return page.toString();
    }

    private String requirement(RoleRequirement r) {
        String weight = page.weight(r.weight());
        return modelOrNull == null
                ? coded(r.competency(), r.targetLevel(), weight, r.mustHave())
                : page.words(
                        r.mustHave() ? "requirement.musthave" : "requirement",
                        "name",
                        ModelText.named(page, modelOrNull.competency(r.competency())),
                        "target",
                        Integer.toString(r.targetLevel()),
                        "level",
                        level(modelOrNull, r.targetLevel()),
                        "weight",
                        weight);
    }

    private String indicator(IndicatorRequirement i) {
        String weight = page.weight(i.weight());
        return modelOrNull == null
                ? coded(i.indicator(), i.targetLevel(), weight, i.mustHave())
                : page.words(
                        i.mustHave() ? "asked.musthave" : "asked",
                        "indicator",
                        ModelText.indicator(page, modelOrNull.indicators().get(i.indicator())),
                        "target",
                        Integer.toString(i.targetLevel()),
                        "level",
                        level(modelOrNull, i.targetLevel()),
                        "weight",
                        weight);
    }

    private String level(CompetencyModel model, int level) {
        return page.in(model.scale().level(level).name());
    }

    private String coded(String code, int target, String weight, boolean mustHave) {
        return page.words(
                mustHave ? "coded.musthave" : "coded",
                "code",
                code,
                "target",
                Integer.toString(target),
                "weight",
                weight);
    }

    private void qualifications(Necessity necessity) {
        List<QualificationRequirement> asked = role.qualifications().stream()
                .filter(q -> q.necessity() == necessity)
                .toList();
        if (!asked.isEmpty()) {
            page.line(page.words("qualifications." + necessity));
            asked.forEach(q -> page.line("- "
                    + page.words("qualification", "kind", page.words("kind." + q.kind()), "text", page.in(q.text()))));
        }
    }
}

package org.openkam.core.model;

import java.util.List;
import java.util.stream.Collectors;
import org.openkam.core.scale.ProficiencyLevel;
import org.openkam.core.text.Language;

/** Words for a whole model. */
final class ModelText {
    private final CompetencyModel model;
    private final Language language;
    private final Page page;
    private int competencies;

    ModelText(CompetencyModel model, Language language) {
        this.model = model;
        this.language = language;
        this.page = new Page(language);
    }

    String render() {
        page.line(page.words(
                "model.title",
                "name",
                page.in(model.name()),
                "version",
                model.version().toString(),
                "code",
                model.code()));
        page.section("model.scale");
        model.scale().levels().forEach(l -> page.line(level(l) + ": " + page.in(l.description())));
        page.section("competencies");
        model.clusters().forEach(this::cluster);
        roles();
        paths();
        components();
        work();
        return page.toString();
    }

    /** Returns name and code of a competency. */
    static String named(Page page, Competency competency) {
        return page.in(competency.name()) + " [" + competency.code() + "]";
    }

    /** Returns text and code of an indicator. */
    static String indicator(Page page, BehavioralIndicator indicator) {
        return page.in(indicator.text()) + " [" + indicator.code() + "]";
    }

    private String level(ProficiencyLevel level) {
        return level.level() + " – " + page.in(level.name());
    }

    private void cluster(Cluster cluster) {
        page.line("");
        page.line(page.in(cluster.name()) + " [" + cluster.code() + "]");
        model.competencies().stream()
                .filter(c -> c.cluster().equals(cluster.code()))
                .forEach(this::competency);
    }

    private void competency(Competency competency) {
        competencies++;
        page.line("");
        String name = named(page, competency);
        page.line(competencies + ". " + (competency.extension() ? page.words("model.extension", "name", name) : name));
        page.line("   " + page.in(competency.definition()));
        for (IndicatorFacet facet : IndicatorFacet.values()) {
            indicators(
                    "facet." + facet,
                    competency.indicators().stream()
                            .filter(i -> i.polarity() == Polarity.POSITIVE && i.facet() == facet)
                            .toList());
        }
        indicators(
                "counter",
                competency.indicators().stream()
                        .filter(i -> i.polarity() == Polarity.COUNTER)
                        .toList());
        anchors(competency);
    }

    private void indicators(String key, List<BehavioralIndicator> indicators) {
        if (!indicators.isEmpty()) {
            page.line("   " + page.words(key));
            indicators.forEach(i -> page.line("   - " + indicator(page, i)));
        }
    }

    private void anchors(Competency competency) {
        if (!competency.anchors().isEmpty()) {
            page.line("   " + page.words("model.anchors"));
            competency
                    .anchors()
                    .forEach(
                            a -> page.line("   - " + level(model.scale().level(a.level())) + ": " + page.in(a.text())));
        }
    }

    private void roles() {
        if (!model.roles().isEmpty()) {
            page.section("model.roles");
        }
        for (RoleProfile role : model.roles()) {
            page.line("");
            page.lines(new RoleText(role, model, language).render());
        }
    }

    private void paths() {
        if (!model.careerPaths().isEmpty()) {
            page.section("model.paths");
        }
        for (CareerPath path : model.careerPaths()) {
            page.line("- " + role(path.from()) + " → " + role(path.to()) + ": " + page.in(path.condition()));
        }
    }

    private String role(String code) {
        return page.in(model.role(code).name());
    }

    private void components() {
        if (!model.roleComponents().isEmpty()) {
            page.section("model.components");
        }
        for (RoleComponent component : model.roleComponents()) {
            page.line("- " + page.in(component.name()) + " [" + component.code() + "]");
            String names = component.competencies().stream()
                    .map(c -> page.in(model.competency(c).name()))
                    .collect(Collectors.joining("; "));
            page.line("  " + page.words("model.leans", "competencies", names));
            String handing = page.words("delegability." + component.delegability());
            page.line("  "
                    + component
                            .backup()
                            .map(b -> page.words("model.backup", "handing", handing, "backup", page.in(b)))
                            .orElse(handing));
        }
    }

    private void work() {
        if (!model.construction().functions().isEmpty()) {
            page.section("work");
        }
        for (BusinessFunction function : model.construction().functions()) {
            page.line(page.words("function", "function", page.in(function.name()) + " [" + function.code() + "]"));
            model.construction().processes().stream()
                    .filter(p -> p.function().equals(function.code()))
                    .forEach(this::process);
        }
    }

    private void process(BusinessProcess process) {
        String roles = process.roles().stream().map(this::role).collect(Collectors.joining("; "));
        page.line("- " + page.in(process.name()) + " [" + process.code() + "]");
        page.line("  " + page.words("model.takespart", "roles", roles));
        page.line("  " + page.words("model.needs", "indicators", String.join(", ", process.indicators())));
    }
}

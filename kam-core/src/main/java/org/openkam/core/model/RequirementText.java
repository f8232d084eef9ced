package org.openkam.core.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openkam.core.model.QualificationRequirement.Necessity;
import org.openkam.core.model.RequirementSheet.Requirement;
import org.openkam.core.model.RequirementSheet.TracedIndicator;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;

/** Words for a requirement sheet. */
final class RequirementText {
    private static final Messages MESSAGES = Messages.of(RequirementText.class, "requirements");

    private final RequirementSheet sheet;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    RequirementText(RequirementSheet sheet, Language language) {
        this.sheet = sheet;
        this.language = language;
    }

    String render() {
        line("", "title", Map.of("role", sheet.role().name().in(language)));
        line(
                "",
                "model",
                Map.of(
                        "model",
                        sheet.model().name().in(language),
                        "version",
                        sheet.model().version().toString()));
        work();
        section("competencies");
        List<Requirement> requirements = sheet.requirements();
        for (int i = 0; i < requirements.size(); i++) {
            out.append('\n').append(i + 1).append(". ");
            requirement(requirements.get(i));
        }
        qualifications();
        return out.toString();
    }

    private void work() {
        if (sheet.processes().isEmpty()) {
            return;
        }
        section("work");
        for (BusinessFunction function : sheet.functions()) {
            line("", "function", Map.of("function", function.name().in(language)));
            sheet.processes().stream()
                    .filter(p -> p.function().equals(function.code()))
                    .forEach(p -> bullet("", p.name().in(language)));
        }
    }

    private void requirement(Requirement requirement) {
        Map<String, String> values = new TreeMap<>();
        values.put("name", requirement.competency().name().in(language));
        values.put("target", Integer.toString(requirement.level().level()));
        values.put("level", requirement.level().name().in(language));
        values.put("weight", weight(requirement.requirement().weight()));
        line("", requirement.requirement().mustHave() ? "requirement.musthave" : "requirement", values);
        out.append("   ")
                .append(requirement.competency().definition().in(language))
                .append('\n');
        requirement.anchor().ifPresent(a -> line("   ", "anchor", Map.of("text", a.in(language))));
        for (IndicatorFacet facet : IndicatorFacet.values()) {
            indicators("facet." + facet, requirement.indicators(facet), requirement.requirement());
        }
        indicators("counter", requirement.counterIndicators(), requirement.requirement());
    }

    private String weight(BigDecimal weight) {
        return new Page(language).weight(weight);
    }

    private void indicators(String key, List<TracedIndicator> indicators, RoleRequirement requirement) {
        if (!indicators.isEmpty()) {
            line("   ", key, Map.of());
            indicators.forEach(i -> bullet("   ", indicator(i, requirement)));
        }
    }

    private String indicator(TracedIndicator traced, RoleRequirement requirement) {
        String text = indicator(traced);
        return requirement
                .indicator(traced.indicator().code())
                .map(asked -> asked(text, asked))
                .orElse(text);
    }

    private String asked(String indicator, IndicatorRequirement asked) {
        return MESSAGES.text(
                asked.mustHave() ? "asked.musthave" : "asked",
                language,
                Messages.values(
                        "indicator", indicator,
                        "target", Integer.toString(asked.targetLevel()),
                        "level",
                                sheet.model()
                                        .scale()
                                        .level(asked.targetLevel())
                                        .name()
                                        .in(language),
                        "weight", weight(asked.weight())));
    }

    private String indicator(TracedIndicator traced) {
        String processes =
                traced.processes().stream().map(p -> p.name().in(language)).collect(Collectors.joining("; "));
        return MESSAGES.text(
                processes.isEmpty() ? "indicator" : "indicator.traced",
                language,
                Map.of(
                        "code", traced.indicator().code(),
                        "text", traced.indicator().text().in(language),
                        "processes", processes));
    }

    private void qualifications() {
        if (sheet.role().qualifications().isEmpty()) {
            return;
        }
        section("qualifications");
        for (Necessity necessity : Necessity.values()) {
            List<QualificationRequirement> asked = sheet.qualifications(necessity);
            if (!asked.isEmpty()) {
                line("", "necessity." + necessity, Map.of());
                asked.forEach(q -> bullet("", qualification(q)));
            }
        }
    }

    private String qualification(QualificationRequirement asked) {
        String kind = MESSAGES.text("kind." + asked.kind(), language);
        return MESSAGES.text(
                "qualification",
                language,
                Map.of("kind", kind, "text", asked.text().in(language)));
    }

    private void section(String key) {
        out.append('\n');
        line("", key, Map.of());
    }

    private void line(String indent, String key, Map<String, String> values) {
        out.append(indent).append(MESSAGES.text(key, language, values)).append('\n');
    }

    private void bullet(String indent, String text) {
        out.append(indent).append("- ").append(text).append('\n');
    }
}

package org.openkam.ipd.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openkam.core.text.DateText;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.ipd.feedback.AgendaOutcome.ItemOutcome;
import org.openkam.ipd.feedback.AgendaOutcome.NextStep;
import org.openkam.scoring.instrument.TargetConditions;

/** The minutes of a talk in one of the bundled languages. */
final class OutcomeText {
    private static final Messages MESSAGES = Messages.of(OutcomeText.class, "outcome");
    private static final Messages AGENDA = Messages.of(OutcomeText.class, "agenda");

    private final AgendaOutcome outcome;
    private final Language language;

    OutcomeText(AgendaOutcome outcome, Language language) {
        this.outcome = outcome;
        this.language = language;
    }

    String render() {
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "title", "assessee", outcome.subject().assessee(), "date", DateText.of(outcome.heldOn(), language)));
        lines.add(text(outcome.managerViewDiscussed() ? "manager.discussed" : "manager.open"));
        outcome.items().forEach(item -> lines.add("- " + item(item)));
        TargetConditions conditions = outcome.conditions();
        addConditions(lines, "given", List.copyOf(conditions.given()));
        addConditions(lines, "missing", List.copyOf(conditions.missing()));
        addConditions(lines, "open", conditions.unknown());
        outcome.nextSteps().forEach(step -> lines.add("- " + step(step)));
        return String.join("\n", lines) + "\n";
    }

    private String item(ItemOutcome item) {
        return text(
                "item",
                "competency",
                outcome.subject().model().competency(item.competency()).name().in(language),
                "conclusion",
                text("conclusion." + item.conclusion()),
                "relevance",
                decimal(item.businessRelevance()),
                "example",
                text(item.exampleGiven() ? "example" : "example.none"));
    }

    private void addConditions(List<String> lines, String key, List<TargetConditions.Condition> conditions) {
        if (!conditions.isEmpty()) {
            String names = conditions.stream()
                    .map(c -> AGENDA.text("condition." + c, language))
                    .collect(Collectors.joining("; "));
            lines.add(text("conditions." + key, "conditions", names));
        }
    }

    private String step(NextStep step) {
        return text(
                "step",
                "words",
                step.words().strip().replaceAll("\\s+", " "),
                "owner",
                text("owner." + step.owner()),
                "date",
                DateText.of(step.until(), language));
    }

    /** One decimal is enough for a judgement. */
    private String decimal(double value) {
        String plain =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
        return language.equals(Language.ENGLISH) ? plain : plain.replace('.', ',');
    }

    private String text(String key, String... pairs) {
        Map<String, String> values = Messages.values(pairs);
        return MESSAGES.text(key, language, values);
    }
}

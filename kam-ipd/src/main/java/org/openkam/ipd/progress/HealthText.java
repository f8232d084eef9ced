package org.openkam.ipd.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openkam.core.text.DateText;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.ipd.plan.DevelopmentPlan;

/** Words for the health of a plan and for reminders, in one of the bundled languages. */
final class HealthText {
    private static final Messages MESSAGES = Messages.of(HealthText.class, "health");

    private final Language language;

    HealthText(Language language) {
        this.language = language;
    }

    String render(PlanHealth of) {
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "title",
                "assessee",
                of.plan().assessee(),
                "date",
                day(of.asOf()),
                "status",
                text("status." + of.status())));
        of.goals().forEach(goal -> lines.add("- " + goal(of.plan(), goal)));
        return String.join("\n", lines) + "\n";
    }

    private String goal(DevelopmentPlan plan, GoalHealth goal) {
        String done = MESSAGES.text("done", language, goal.steps(), Map.of("done", Integer.toString(goal.stepsDone())));
        String line = text(
                "goal",
                "competency",
                name(plan, goal.competency()),
                "status",
                text("status." + goal.status()),
                "done",
                done,
                "last",
                goal.last().map(this::day).orElseGet(() -> text("never")));
        return goal.signs().isEmpty()
                ? line
                : line + " "
                        + text(
                                "signs",
                                "signs",
                                goal.signs().stream()
                                        .map(s -> text("sign." + s))
                                        .collect(Collectors.joining("; ")));
    }

    String render(PlanReminders of) {
        List<String> lines = new ArrayList<>();
        lines.add(text("reminders", "assessee", of.plan().assessee(), "date", day(of.asOf())));
        for (Reminder reminder : of.reminders()) {
            String about = reminder.step()
                    .map(s -> text("about", "step", s.name().in(language)))
                    .orElse("");
            lines.add("- "
                    + text(
                            "reminder",
                            "date",
                            day(reminder.on()),
                            "recipient",
                            text("party." + reminder.recipient()),
                            "what",
                            text("topic." + reminder.topic(), "due", day(reminder.due())),
                            "about",
                            about));
        }
        return String.join("\n", lines) + "\n";
    }

    private String name(DevelopmentPlan plan, String competency) {
        return plan.subject().model().competency(competency).name().in(language);
    }

    private String day(LocalDate day) {
        return DateText.of(day, language);
    }

    private String text(String key, String... pairs) {
        return MESSAGES.text(key, language, Messages.values(pairs));
    }
}

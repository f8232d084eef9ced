package org.openkam.ipd.plan;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.NeedKind;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/**
 * Words for a plan in one of the bundled languages; reports build on the same sentences. Immutable.
 */
public final class PlanText {
    private static final Messages MESSAGES = Messages.of(PlanText.class, "plan");

    private final DevelopmentPlan plan;
    private final Language language;

    private PlanText(DevelopmentPlan plan, Language language) {
        this.plan = plan;
        this.language = language;
    }

    /** Returns the words for a plan in a language. */
    public static PlanText of(DevelopmentPlan plan, Language language) {
        return new PlanText(plan, language);
    }

    /** Returns the whole plan, line by line. */
    public String render() {
        StringBuilder out = new StringBuilder();
        line(
                out,
                "title",
                Map.of(
                        "assessee",
                        plan.assessee(),
                        "role",
                        plan.subject().role().name().in(language)));
        plan.start().ifPresent(day -> line(out, "start", Map.of("date", day.toString())));
        if (plan.goals().isEmpty()) {
            out.append(emptyReason()).append('\n');
        }
        for (int i = 0; i < plan.goals().size(); i++) {
            DevelopmentGoal goal = plan.goals().get(i);
            out.append('\n').append(i + 1).append(". ").append(competency(goal.competency()));
            out.append(" (").append(kind(goal.need().kind())).append(")\n");
            out.append("   ").append(reason(goal.need())).append('\n');
            out.append("   ").append(measure(goal)).append('\n');
            goal.steps().forEach(step -> out.append("   - ").append(step(step)).append('\n'));
        }
        further().forEach(line -> out.append('\n').append(line).append('\n'));
        return out.toString();
    }

    /** Returns what the plan says beside its goals: what to bear in mind, strengths, what to use sparingly, what to clarify, what is left for later. */
    public List<String> further() {
        List<String> lines = new ArrayList<>();
        plan.subject().notes().forEach(note -> lines.add(note.text().in(language)));
        for (NeedKind kind : List.of(NeedKind.STRENGTH, NeedKind.DRAIN_RISK, NeedKind.OVERUSE)) {
            add(
                    lines,
                    "also." + kind,
                    plan.needs().stream().filter(n -> n.kind() == kind).toList());
        }
        add(
                lines,
                "contradicted",
                plan.needs().stream().filter(n -> n.gap().isContradicted()).toList());
        add(lines, "uncovered", plan.uncovered());
        return lines;
    }

    private void add(List<String> lines, String key, List<DevelopmentNeed> needs) {
        if (!needs.isEmpty()) {
            String names = needs.stream().map(n -> competency(n.competency())).collect(Collectors.joining("; "));
            lines.add(MESSAGES.text(key, language, Map.of("competencies", names)));
        }
    }

    private void line(StringBuilder out, String key, Map<String, String> values) {
        out.append(MESSAGES.text(key, language, values)).append('\n');
    }

    /** Returns why a plan has no goal. */
    public String emptyReason() {
        boolean evidence = plan.needs().stream().anyMatch(n -> n.kind() != NeedKind.NOT_ENOUGH_EVIDENCE);
        if (!plan.uncovered().isEmpty()) {
            return MESSAGES.text("none.uncovered", language);
        }
        if (evidence) {
            boolean byRule = plan.needs().stream().anyMatch(PlanText::isScoredWithoutInterval);
            return MESSAGES.text(byRule ? "none.met.rule" : "none.met", language);
        }
        boolean notAsked = plan.needs().stream().anyMatch(PlanText::hasErrorButNoInterval);
        return MESSAGES.text(notAsked ? "none.intervals" : "none.evidence", language);
    }

    private static boolean hasErrorButNoInterval(DevelopmentNeed need) {
        return need.gap().gap().fold(gap -> gap.standardError() != null && gap.interval() == null, reason -> false);
    }

    private static boolean isScoredWithoutInterval(DevelopmentNeed need) {
        return need.gap().gap().fold(gap -> gap.interval() == null, reason -> false);
    }

    /** Returns the name of a competency. */
    public String competency(String code) {
        return plan.subject().model().competency(code).name().in(language);
    }

    /** Returns the word for a kind of need. */
    public String kind(NeedKind kind) {
        return MESSAGES.text("kind." + kind, language);
    }

    /** Returns why a need is one, from released numbers and the person's own view. */
    public String reason(DevelopmentNeed need) {
        Map<String, String> values = new TreeMap<>();
        values.put("view", MESSAGES.text("view." + need.gap().basis(), language));
        values.put("score", number(need.gap().score()));
        values.put("target", Integer.toString(need.gap().requirement().targetLevel()));
        values.put("motivation", number(need.perspective().motivation()));
        values.put("confidence", number(need.perspective().confidence()));
        values.put(
                "highest", Integer.toString(plan.subject().model().ratingScale().highest()));
        values.put("self", number(need.perspective().selfScore()));
        StringBuilder text = new StringBuilder(MESSAGES.text("reason." + need.kind() + rule(need), language, values));
        if (need.gap().requirement().mustHave()) {
            text.append(' ').append(MESSAGES.text("reason.musthave", language));
        }
        if (need.perspective().selfAgainstOthers() == Claim.ABOVE) {
            text.append(' ')
                    .append(MESSAGES.text(
                            isScoredWithoutInterval(need) ? "reason.blindspot.rule" : "reason.blindspot",
                            language,
                            values));
        }
        return text.toString();
    }

    /** The sentence speaks of error only where the interval bears it out; any other rule of gaps is named as such. */
    private static String rule(DevelopmentNeed need) {
        if (need.kind() == NeedKind.NOT_ENOUGH_EVIDENCE) {
            return need.gap().isContradicted() ? ".contradiction" : "";
        }
        boolean meets = need.kind() == NeedKind.ON_TARGET;
        boolean claims = need.kind().isBelowTarget();
        boolean byError = need.gap()
                .gap()
                .fold(gap -> gap.interval() != null && gap.interval().contains(0) == meets, reason -> true);
        return (meets || claims) && !byError ? ".rule" : "";
    }

    private String number(Estimate estimate) {
        return estimate.fold(e -> decimal(e.value()), reason -> MESSAGES.text("unknown", language));
    }

    /** Returns a number with two decimals and the language's own decimal mark. */
    private String decimal(double value) {
        String plain = Decimals.plain(value, 2);
        return language.equals(Language.ENGLISH) ? plain : plain.replace('.', ',');
    }

    /** Returns how the success of a goal is seen, and where it leads if the role asks for more. */
    public String measure(DevelopmentGoal goal) {
        int asked = goal.need().gap().requirement().targetLevel();
        return MESSAGES.text(
                goal.measure().target() < asked ? "measure.step" : "measure",
                language,
                Map.of(
                        "what",
                        MESSAGES.text("what." + goal.need().gap().basis(), language),
                        "baseline",
                        decimal(goal.measure().baseline()),
                        "target",
                        decimal(goal.measure().target()),
                        "asked",
                        Integer.toString(asked)));
    }

    /** Returns a step in one line: what, who, until when, shown by what. */
    public String step(PlanStep step) {
        return MESSAGES.text(
                "step",
                language,
                Map.of(
                        "name", step.name().in(language),
                        "owner", owner(step),
                        "due", due(step),
                        "evidence", step.text().evidence().in(language)));
    }

    /** Returns who sees to a step; a partner by name of the role. */
    public String owner(PlanStep step) {
        return switch (step.owner()) {
            case PARTNER -> step.text().partner().orElseThrow().in(language);
            default -> MESSAGES.text("owner." + step.owner(), language);
        };
    }

    /** Returns until when: a date if the plan has a start, else weeks from the start. */
    public String due(PlanStep step) {
        return plan.dueDate(step)
                .map(day -> day.format(DateTimeFormatter.ISO_LOCAL_DATE))
                .orElseGet(() -> MESSAGES.text(
                        "due",
                        language,
                        Map.of("weeks", Integer.toString(step.time().end()))));
    }
}

package org.openkam.ipd.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.DateText;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.core.text.Messages;
import org.openkam.ipd.action.ExpectedEffect;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedKind;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.instrument.TargetConditions;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;

/**
 * Words for a plan in one of the bundled languages; reports build on the same sentences. Every number in them is a released figure,
 * the person's own view, or one of the plan itself. Immutable.
 */
public final class PlanText {
    static final Messages MESSAGES = Messages.of(PlanText.class, "plan");
    private static final String INDENT = "   ";
    private static final String BY_RULE = ".rule";

    private final DevelopmentPlan plan;
    private final Language language;

    private PlanText(DevelopmentPlan plan, Language language) {
        this.plan = Arguments.notNull(plan, "plan");
        this.language = Arguments.notNull(language, "language");
    }

    /** Returns the words for a plan in a language. */
    public static PlanText of(DevelopmentPlan plan, Language language) {
        return new PlanText(plan, language);
    }

    /** Returns the whole plan, line by line. */
    public String render() {
        StringBuilder out = new StringBuilder();
        LocalizedText role = plan.subject().role().name();
        out.append(text("title", "assessee", plan.assessee(), "role", role.in(language)))
                .append('\n');
        plan.start()
                .ifPresent(day -> out.append(text("start", "date", DateText.of(day, language)))
                        .append('\n'));
        out.append(plan.goals().isEmpty() ? emptyReason() : summary()).append('\n');
        for (int i = 0; i < plan.goals().size(); i++) {
            goal(out, i + 1, plan.goals().get(i));
        }
        further().forEach(line -> out.append('\n').append(line).append('\n'));
        return out.toString();
    }

    private void goal(StringBuilder out, int number, DevelopmentGoal goal) {
        out.append('\n').append(number).append(". ").append(competency(goal.competency()));
        out.append(" (").append(kind(goal.need().kind())).append(")\n");
        about(goal).forEach(line -> out.append(INDENT).append(line).append('\n'));
        goal.steps()
                .forEach(step ->
                        out.append(INDENT).append("- ").append(step(step)).append('\n'));
    }

    /** Returns what a goal is about: why, what to do, how success is seen, who answers for it until when, what is assumed. */
    public List<String> about(DevelopmentGoal goal) {
        List<String> lines = new ArrayList<>(List.of(reason(goal.need()), rationale(goal.need()), verb(goal.need())));
        lines.add(measure(goal));
        lines.add(text("answers", "owner", owner(goal), "due", due(goal)));
        if (!goal.effects().isEmpty()) {
            lines.add(effect(goal));
        }
        return lines;
    }

    /** Returns how much there is to do: goals, steps, own hours, weeks. */
    public String summary() {
        int steps = plan.goals().stream().mapToInt(g -> g.steps().size()).sum();
        int weeks = plan.goals().stream().mapToInt(DevelopmentGoal::weeks).max().orElse(0);
        return text(
                "summary",
                "goals",
                counted("goals", plan.goals().size()),
                "steps",
                counted("steps", steps),
                "hours",
                counted("hours", plan.reckoning().hours().sum()),
                "weeks",
                counted("weeks", weeks));
    }

    /**
     * Returns what the plan says beside its goals: what to bear in mind, hours by learning mode, strengths to keep and share, what to use sparingly, what is
     * overused, what to clarify, what is left for later, what was left out and why, and how far the search went.
     */
    public List<String> further() {
        List<String> lines = new ArrayList<>();
        plan.subject().notes().forEach(note -> lines.add(note.text().in(language)));
        if (plan.reckoning().hours().sum() > 0) {
            lines.add(hours());
        }
        for (NeedKind kind : List.of(NeedKind.STRENGTH, NeedKind.DRAIN_RISK, NeedKind.OVERUSE, NeedKind.SUPPORT)) {
            add(lines, "also." + kind, n -> n.kind() == kind);
        }
        for (DevelopmentVerb verb : DevelopmentVerb.values()) {
            Map<String, String> values = Map.of("verb", word(verb));
            add(lines, "also.below", values, n -> n.kind().isBelowTarget() && !n.callsForGoal() && n.verb() == verb);
        }
        add(lines, "contradicted", n -> n.gap().isContradicted());
        boolean every = plan.needs().stream().noneMatch(n -> n.kind() != NeedKind.NOT_ENOUGH_EVIDENCE);
        add(
                lines,
                "clarify",
                n -> !every
                        && n.kind() == NeedKind.NOT_ENOUGH_EVIDENCE
                        && !n.gap().isContradicted());
        add(lines, "uncovered.shared", n -> isLeft(n) && n.priority() > 0 && isMendedElsewhere(n));
        add(lines, "uncovered.unasked", n -> isLeft(n) && n.priority() == 0);
        boolean isFull = plan.goals().size() >= plan.subject().limits().goals();
        add(
                lines,
                isFull ? "uncovered" : "uncovered.room",
                n -> isLeft(n) && n.priority() > 0 && !isMendedElsewhere(n));
        dropped(lines);
        if (!plan.goals().isEmpty() && !plan.reckoning().isOptimal()) {
            lines.add(text("search"));
        }
        return lines;
    }

    private boolean isLeft(DevelopmentNeed need) {
        return plan.uncovered().contains(need);
    }

    private boolean isMendedElsewhere(DevelopmentNeed need) {
        return need.verb() == DevelopmentVerb.MEND_CONDITIONS
                && plan.goals().stream()
                        .map(DevelopmentGoal::need)
                        .filter(n -> n.verb() == DevelopmentVerb.MEND_CONDITIONS)
                        .anyMatch(n -> missing(n).equals(missing(need)));
    }

    private static Collection<TargetConditions.Condition> missing(DevelopmentNeed need) {
        return need.evidence().work().conditions().missing();
    }

    private void add(List<String> lines, String key, Predicate<DevelopmentNeed> which) {
        add(lines, key, Map.of(), which);
    }

    private void add(List<String> lines, String key, Map<String, String> values, Predicate<DevelopmentNeed> which) {
        String names = plan.needs().stream()
                .filter(which)
                .map(n -> competency(n.competency()))
                .collect(Collectors.joining("; "));
        if (!names.isEmpty()) {
            Map<String, String> all = new TreeMap<>(values);
            all.put("competencies", names);
            lines.add(MESSAGES.text(key, language, all));
        }
    }

    private void dropped(List<String> lines) {
        for (DroppedAction.Reason reason : DroppedAction.Reason.values()) {
            String names = plan.reckoning().dropped().stream()
                    .filter(d -> d.reason() == reason)
                    .map(d -> d.action().text().name().in(language))
                    .collect(Collectors.joining("; "));
            if (!names.isEmpty()) {
                lines.add(text("dropped." + reason, "actions", names));
            }
        }
    }

    /** Returns the person's own hours by learning mode, beside the usual mix of 70, 20 and 10 percent. */
    public String hours() {
        ModeHours hours = plan.reckoning().hours();
        return text(
                "mix",
                "hours",
                counted("hours", hours.sum()),
                "experience",
                Integer.toString(hours.percent(LearningMode.EXPERIENCE)),
                "exposure",
                Integer.toString(hours.percent(LearningMode.EXPOSURE)),
                "education",
                Integer.toString(hours.percent(LearningMode.EDUCATION)));
    }

    /** Returns why a plan has no goal. */
    public String emptyReason() {
        if (!plan.uncovered().isEmpty()) {
            boolean unasked = plan.uncovered().stream().allMatch(n -> n.priority() == 0);
            return text(unasked ? "none.unasked" : "none.uncovered");
        }
        if (isAny(n -> n.kind().isBelowTarget())) {
            return text("none.below");
        }
        if (isAny(n -> n.kind() == NeedKind.NOT_ENOUGH_EVIDENCE && n.gap().claim() == Claim.BELOW)) {
            return text("none.contested");
        }
        if (isAny(n -> isJudged(n.kind()))) {
            boolean byRule = isAny(PlanText::isScoredWithoutInterval) || isAny(n -> rule(n).equals(BY_RULE));
            return text(byRule ? "none.met.rule" : "none.met");
        }
        if (isAny(n -> n.kind() != NeedKind.NOT_ENOUGH_EVIDENCE)) {
            return text("none.style");
        }
        return text(isAny(PlanText::hasErrorButNoInterval) ? "none.intervals" : "none.evidence");
    }

    private boolean isAny(Predicate<DevelopmentNeed> which) {
        return plan.needs().stream().anyMatch(which);
    }

    /** Whether a score was held against its target. */
    private static boolean isJudged(NeedKind kind) {
        return switch (kind) {
            case SUPPORT, NOT_EXAMINED, NOT_ENOUGH_EVIDENCE -> false;
            default -> true;
        };
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
        return text("kind." + kind);
    }

    /** Returns what to do, in few words. */
    public String word(DevelopmentVerb verb) {
        return text("word." + verb);
    }

    /** Returns why a need is one, from released numbers and the person's own view. */
    public String reason(DevelopmentNeed need) {
        CompetencyGap gap = need.gap();
        Map<String, String> values = new TreeMap<>();
        values.put("view", text("view." + gap.basis()));
        values.put("score", number(gap.score()));
        values.put("target", Integer.toString(gap.requirement().targetLevel()));
        StringBuilder out = new StringBuilder(MESSAGES.text("reason." + need.kind() + rule(need), language, values));
        out.append(own(need));
        if (gap.requirement().mustHave()) {
            out.append(' ').append(text("reason.musthave"));
        }
        if (need.perspective().selfAgainstOthers() == Claim.ABOVE) {
            String how = isReliablyHigher(need) ? "" : BY_RULE;
            out.append(' ')
                    .append(text(
                            "reason.blindspot" + how,
                            "self",
                            number(need.perspective().selfScore())));
        }
        return out.toString();
    }

    /** Where the policy's rule doesn't look at the error, or the own view lies within it, the sentence mustn't speak of it. */
    private boolean isReliablyHigher(DevelopmentNeed need) {
        if (isScoredWithoutInterval(need)
                || isAny(n -> rule(n).equals(BY_RULE))
                || rule(need).equals(BY_RULE)) {
            return false;
        }
        double self = need.perspective().selfScore().<Double>fold(Computed::value, reason -> Double.NaN);
        boolean isWithinError = need.gap().basis() == ScoreBasis.OTHERS
                && need.gap()
                        .score()
                        .fold(s -> s.interval() != null && s.interval().contains(self), reason -> false);
        return !isWithinError;
    }

    /** What nobody asked the person is left out. */
    private String own(DevelopmentNeed need) {
        Estimate motivation = need.perspective().motivation();
        Estimate confidence = need.perspective().confidence();
        boolean drawn = motivation.fold(m -> true, reason -> false);
        boolean sure = confidence.fold(c -> true, reason -> false);
        if (!drawn && !sure) {
            return "";
        }
        return " "
                + text(
                        drawn && sure ? "own" : drawn ? "own.motivation" : "own.confidence",
                        "motivation",
                        number(motivation),
                        "confidence",
                        number(confidence),
                        "highest",
                        Integer.toString(plan.subject().model().ratingScale().highest()));
    }

    /** The sentence speaks of error only where the interval bears it out; any other rule of gaps is named as such. */
    private static String rule(DevelopmentNeed need) {
        if (need.kind() == NeedKind.NOT_ENOUGH_EVIDENCE) {
            return need.gap().isContradicted()
                    ? ".contradiction"
                    : need.gap().score().fold(s -> ".contested", reason -> "");
        }
        boolean meets = need.kind() == NeedKind.ON_TARGET;
        boolean claims = need.kind().isBelowTarget();
        boolean byError = need.gap()
                .gap()
                .fold(gap -> gap.interval() != null && gap.interval().contains(0) == meets, reason -> true);
        return (meets || claims) && !byError ? BY_RULE : "";
    }

    /** Returns what the rule says to it, as a recommendation. */
    public String rationale(DevelopmentNeed need) {
        return text("rationale", "rationale", need.decision().rationale().in(language));
    }

    /** Returns what to do: learn, hand over to whom, compensate by which strength, mend which conditions. */
    public String verb(DevelopmentNeed need) {
        switch (need.verb()) {
            case DELEGATE, BACK_UP:
                String handed = need.evidence().work().delegable().stream()
                        .map(c -> text(
                                "handed",
                                "part",
                                c.name().in(language),
                                "partner",
                                c.backup().orElseThrow().in(language)))
                        .collect(Collectors.joining("; "));
                return handed.isEmpty()
                        ? text("verb." + need.verb() + ".open")
                        : text("verb." + need.verb(), "parts", handed);
            case COMPENSATE:
                return text(
                        "verb.COMPENSATE",
                        "strength",
                        competency(need.decision().compensatedBy().orElseThrow()));
            case MEND_CONDITIONS:
                String missing = need.evidence().work().conditions().missing().stream()
                        .map(c -> text("condition." + c))
                        .collect(Collectors.joining("; "));
                return missing.isEmpty()
                        ? text("verb.MEND_CONDITIONS.open")
                        : text("verb.MEND_CONDITIONS", "conditions", missing);
            default:
                return text("verb." + need.verb());
        }
    }

    private String number(Estimate estimate) {
        return estimate.fold(e -> decimal(e.value()), (Reason reason) -> text("unknown"));
    }

    /** Returns a number with two decimals and the language's own decimal mark. */
    String decimal(double value) {
        String plain = Decimals.plain(value, 2);
        return language.equals(Language.ENGLISH) ? plain : plain.replace('.', ',');
    }

    /** Returns how the success of a goal is seen, and where it leads if the role asks for more. */
    public String measure(DevelopmentGoal goal) {
        SuccessMeasure measure = goal.measure();
        int asked = goal.need().gap().requirement().targetLevel();
        String key =
                !measure.metric().isScore() ? "measure.figure" : measure.target() < asked ? "measure.step" : "measure";
        return text(
                key,
                "what",
                metric(measure.metric()),
                "baseline",
                value(measure.metric(), measure.baseline()),
                "target",
                value(measure.metric(), measure.target()),
                "asked",
                Integer.toString(asked));
    }

    /** Returns what people call a metric. */
    public String metric(GoalMetric metric) {
        return metric.name().map(n -> n.in(language)).orElseGet(() -> text("what." + metric.code()));
    }

    String value(GoalMetric metric, double value) {
        return decimal(value) + (metric.unit() == MeasureUnit.PERCENT ? "\u00A0%" : "");
    }

    /** Returns by how much a goal's steps are assumed to raise the score, and on what the assumption rests. */
    public String effect(DevelopmentGoal goal) {
        List<String> sources = goal.effects().values().stream()
                .map(ExpectedEffect::source)
                .map(s -> s.in(language).strip())
                .distinct()
                .toList();
        // One that goes on where another ends says it already.
        String said = sources.stream()
                .filter(s -> sources.stream().noneMatch(longer -> longer.length() > s.length() && longer.startsWith(s)))
                .map(s -> s.endsWith(".") ? s : s + ".")
                .collect(Collectors.joining(" "));
        return text("effect", "points", decimal(goal.expectedEffect()), "sources", said);
    }

    /** Returns a step in one line: what, who, until when, how much effort, shown by what. */
    public String step(PlanStep step) {
        String effort = effort(step);
        return text(
                "step",
                "name",
                step.name().in(language),
                "owner",
                who(step),
                "due",
                due(step) + (effort.isEmpty() ? "" : "; " + effort),
                "evidence",
                step.text().evidence().in(language));
    }

    /** Returns who sees to a step, and with whom. */
    public String who(PlanStep step) {
        return step.owner() == StepOwner.PARTNER
                ? owner(step)
                : step.text()
                        .partner()
                        .map(p -> text("with", "owner", owner(step), "partner", p.in(language)))
                        .orElse(owner(step));
    }

    /** Returns the person's own hours for a step and how it teaches; empty for a step that relieves. */
    public String effort(PlanStep step) {
        return step.mode()
                .map(mode -> text("effort", "hours", counted("hours", step.hours()), "mode", text("mode." + mode)))
                .orElse("");
    }

    /** Returns who answers for a goal. */
    public String owner(DevelopmentGoal goal) {
        return text("owner." + goal.owner());
    }

    /** Returns who sees to a step; a partner by name of the role. */
    public String owner(PlanStep step) {
        return switch (step.owner()) {
            case PARTNER -> step.text().partner().orElseThrow().in(language);
            default -> text("owner." + step.owner());
        };
    }

    /** Returns until when a goal is to be reached: a date if the plan has a start, else weeks from the start. */
    public String due(DevelopmentGoal goal) {
        return plan.dueDate(goal).map(day -> DateText.of(day, language)).orElseGet(() -> counted("due", goal.weeks()));
    }

    /** Returns until when: a date if the plan has a start, else weeks from the start. */
    public String due(PlanStep step) {
        return plan.dueDate(step)
                .map(day -> DateText.of(day, language))
                .orElseGet(() -> counted("due", step.time().end()));
    }

    private String counted(String key, long number) {
        return MESSAGES.text(key, language, number, Map.of());
    }

    private String text(String key, String... values) {
        return MESSAGES.text(key, language, Messages.values(values));
    }
}

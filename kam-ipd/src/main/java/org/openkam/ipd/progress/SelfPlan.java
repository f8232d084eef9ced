package org.openkam.ipd.progress;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.Messages;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanReckoning;
import org.openkam.ipd.plan.ScheduledAction;
import org.openkam.ipd.rule.ActionChoice;
import org.openkam.ipd.rule.ActionSelection;
import org.openkam.ipd.rule.CheckedRules;
import org.openkam.ipd.rule.SelectionGoal;
import org.openkam.ipd.rule.SelectionTask;

/**
 * A plan that a person makes from a self-diagnosis without HR (case titles 9 and 42 of the source): only steps that the person can take
 * alone. Where the test doesn't tell areas apart, the person's wishes decide. Nobody agreed on it, so it is no development plan of the
 * firm. Immutable.
 *
 * @param diagnosis on what it rests
 * @param goals areas with steps, in the order in which they were chosen
 * @param uncovered codes of chosen areas for which the catalogue has no step that the person can take alone
 * @param withOthers actions for the chosen areas that take somebody else, in the catalogue's order: to be asked for
 * @param reckoning how the steps were found
 */
public record SelfPlan(
        SelfDiagnosis diagnosis,
        List<Goal> goals,
        List<String> uncovered,
        List<DevelopmentAction> withOthers,
        PlanReckoning reckoning)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(SelfPlan.class, "diagnosis");

    /**
     * An area to work on.
     *
     * @param area the area
     * @param steps with their time, by end
     */
    public record Goal(DiagnosedArea area, List<ScheduledAction> steps) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Goal {
            Arguments.notNull(area, "area");
            steps = Arguments.notEmpty(steps, "steps");
        }
    }

    /**
     * What a plan is made with.
     *
     * @param catalog actions to choose from
     * @param limits what it may ask for
     * @param selection chooses and schedules them
     */
    public record Means(ActionCatalog catalog, PlanLimits limits, ActionSelection selection) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Means {
            Arguments.notNull(catalog, "catalogue");
            Arguments.notNull(limits, "limits");
            Arguments.notNull(selection, "selection");
        }
    }

    public SelfPlan {
        Arguments.notNull(diagnosis, "diagnosis");
        goals = List.copyOf(goals);
        uncovered = List.copyOf(uncovered);
        withOthers = List.copyOf(withOthers);
        Arguments.notNull(reckoning, "reckoning");
    }

    /**
     * Plans.
     *
     * @param wishes codes of areas that the person would rather work on, the dearest first; may be empty; without a wish, gaps beyond
     *     their error come first, then gap times weight decides
     * @throws IllegalArgumentException if a wish isn't one of the areas that the test leaves open or is certain of
     * @throws org.openkam.ipd.rule.RuleFailedException if a selection from outside breaks its contract
     */
    public static SelfPlan of(SelfDiagnosis diagnosis, List<String> wishes, Means means) {
        Arguments.notNull(means, "means");
        List<DiagnosedArea> chosen = chosen(Arguments.notNull(diagnosis, "diagnosis"), wishes, means.limits());
        List<SelectionGoal> goals = chosen.stream()
                .map(a -> new SelectionGoal(
                        a.competency(),
                        a.score().value(),
                        a.gap().value(),
                        a.requirement().weight().doubleValue()))
                .toList();
        Set<String> alone = alone(means.catalog());
        ActionCatalog own = means.catalog()
                .only(means.catalog().actions().stream()
                        .filter(a -> alone.contains(a.code()))
                        .toList());
        ActionChoice choice = CheckedRules.select(means.selection(), new SelectionTask(goals, own, means.limits()));
        List<Goal> planned = new ArrayList<>();
        List<String> uncovered = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            List<ScheduledAction> steps = choice.byGoal().get(i);
            if (steps.isEmpty()) {
                uncovered.add(chosen.get(i).competency());
            } else {
                planned.add(new Goal(chosen.get(i), steps));
            }
        }
        List<DevelopmentAction> withOthers = means.catalog().actions().stream()
                .filter(a -> chosen.stream().anyMatch(c -> c.competency().equals(a.competency())))
                .filter(a -> !alone.contains(a.code()))
                .toList();
        return new SelfPlan(diagnosis, planned, uncovered, withOthers, choice.reckoning());
    }

    /** What is certain comes first, then wishes, then gaps beyond their error, then gap times weight. */
    private static List<DiagnosedArea> chosen(SelfDiagnosis diagnosis, List<String> wishes, PlanLimits limits) {
        List<DiagnosedArea> top = diagnosis.top();
        List<DiagnosedArea> chosen = new ArrayList<>(diagnosis.certain());
        for (String wish : Arguments.notNull(wishes, "wishes")) {
            DiagnosedArea area = top.stream()
                    .filter(a -> a.competency().equals(wish))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Wish (" + Arguments.shown(wish) + ") must be one of the first areas."));
            if (!chosen.contains(area)) {
                chosen.add(area);
            }
        }
        Stream.concat(top.stream().filter(DiagnosedArea::isBeyondError), top.stream())
                .filter(a -> !chosen.contains(a))
                .forEach(chosen::add);
        int most = Math.min(diagnosis.policy().areas(), limits.goals());
        return List.copyOf(chosen.subList(0, Math.min(most, chosen.size())));
    }

    /** Actions that the person owns, and with them everything that comes before them. */
    private static Set<String> alone(ActionCatalog catalog) {
        Set<String> alone = new HashSet<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (DevelopmentAction action : catalog.actions()) {
                if (action.owner() == StepOwner.ASSESSEE && alone.containsAll(action.prerequisites())) {
                    grows |= alone.add(action.code());
                }
            }
        }
        return alone;
    }

    /** Returns goals and steps line by line, in English, Russian or Polish. */
    public String render(CompetencyModel model, Locale locale) {
        WordSheet sheet = WordSheet.of(MESSAGES, locale);
        sheet.line("plan.title", "assessee", diagnosis.assessee());
        for (Goal goal : goals) {
            sheet.plain(name(model, goal.area().competency(), sheet));
            goal.steps()
                    .forEach(step -> sheet.plain("- "
                            + sheet.counted(
                                    "plan.step",
                                    step.end(),
                                    "name",
                                    step.action().text().name().in(sheet.language()),
                                    "evidence",
                                    step.action().text().evidence().in(sheet.language()))));
        }
        uncovered.forEach(c -> sheet.item("plan.uncovered", "competency", name(model, c, sheet)));
        withOthers.forEach(
                a -> sheet.item("plan.withOthers", "action", a.text().name().in(sheet.language())));
        return sheet.line("hypothesis").toString();
    }

    private static String name(CompetencyModel model, String competency, WordSheet sheet) {
        return Arguments.notNull(model, "model").competency(competency).name().in(sheet.language());
    }

    @Override
    public String toString() {
        return "own plan of " + diagnosis.assessee() + ": " + goals.size() + " goals, uncovered " + uncovered;
    }
}

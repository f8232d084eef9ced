package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.progress.GoalHealth.Sign;
import org.openkam.ipd.progress.GoalHealth.Status;

/**
 * How a plan stands on a day, by its check-ins. Check-ins after that day are left out, their order doesn't matter. Immutable and
 * thread-safe.
 *
 * @param plan the plan
 * @param asOf the day
 * @param goals one for each goal, in the order of the plan
 */
public record PlanHealth(DevelopmentPlan plan, LocalDate asOf, List<GoalHealth> goals) implements Serializable {
    private static final long serialVersionUID = 1L;

    public PlanHealth {
        Arguments.notNull(plan, "plan");
        Arguments.notNull(asOf, "day");
        goals = List.copyOf(goals);
    }

    /** Returns how a plan stands by the standard policy. */
    public static PlanHealth of(DevelopmentPlan plan, List<CheckIn> checkIns, LocalDate asOf) {
        return of(plan, checkIns, asOf, HealthPolicy.standard());
    }

    /**
     * Returns how a plan stands.
     *
     * @param plan best with a start; without one nothing has begun
     * @param checkIns any order; empty if there was none
     * @param asOf the day, given by the host
     * @param policy when a goal counts as at risk or stalled
     * @throws IllegalArgumentException if a check-in names a goal or a step that the plan hasn't got
     */
    public static PlanHealth of(DevelopmentPlan plan, List<CheckIn> checkIns, LocalDate asOf, HealthPolicy policy) {
        Arguments.notNull(asOf, "day");
        Arguments.notNull(policy, "policy");
        checkIns.forEach(checkIn -> check(plan, checkIn));
        List<GoalHealth> goals = new ArrayList<>();
        for (DevelopmentGoal goal : plan.goals()) {
            List<CheckIn> told = checkIns.stream()
                    .filter(c -> c.competency().equals(goal.competency()))
                    .filter(c -> !c.on().isAfter(asOf))
                    .sorted(Comparator.comparing(CheckIn::on))
                    .toList();
            goals.add(new GoalPulse(plan, goal, told).health(asOf, policy));
        }
        return new PlanHealth(plan, asOf, goals);
    }

    static void check(DevelopmentPlan plan, CheckIn checkIn) {
        Optional<DevelopmentGoal> goal = plan.goals().stream()
                .filter(g -> g.competency().equals(checkIn.competency()))
                .findFirst();
        Arguments.that(goal.isPresent(), "competency of check-in", checkIn.competency(), "must be a goal of the plan");
        Set<String> steps = new TreeSet<>();
        goal.ifPresent(g -> g.steps().forEach(s -> steps.add(s.code())));
        checkIn.stepsDone()
                .forEach(step -> Arguments.that(steps.contains(step), "step done", step, "must be one of the goal's"));
    }

    /** One goal and what was told of it, the oldest first. */
    private record GoalPulse(DevelopmentPlan plan, DevelopmentGoal goal, List<CheckIn> told) {

        GoalHealth health(LocalDate asOf, HealthPolicy policy) {
            Set<String> done = new TreeSet<>();
            told.forEach(c -> done.addAll(c.stepsDone()));
            List<Sign> signs = signs(done, asOf, policy);
            @Nullable
            LocalDate last = told.isEmpty() ? null : told.get(told.size() - 1).on();
            int steps = goal.steps().size();
            int ready = (int)
                    goal.steps().stream().filter(s -> done.contains(s.code())).count();
            return ready == steps
                    ? new GoalHealth(goal.competency(), Status.STEPS_DONE, List.of(), ready, steps, last)
                    : new GoalHealth(goal.competency(), status(signs), signs, ready, steps, last);
        }

        private List<Sign> signs(Set<String> done, LocalDate asOf, HealthPolicy policy) {
            List<Sign> signs = new ArrayList<>();
            if (plan.start().isEmpty()) {
                signs.add(Sign.NO_START_DATE);
            } else if (told.isEmpty() && asOf.isBefore(begin(plan.start().get()))) {
                signs.add(Sign.NOT_YET_TIME);
            }
            if (told.isEmpty()) {
                signs.add(Sign.NO_CHECK_IN);
            } else {
                LocalDate last = told.get(told.size() - 1).on();
                if (last.plusDays(policy.silentDays()).isBefore(asOf)) {
                    signs.add(Sign.SILENT);
                }
                addViews(signs, viewsOf(last));
            }
            if (goal.steps().stream().anyMatch(s -> !done.contains(s.code()) && isOverdue(s, asOf, policy))) {
                signs.add(Sign.STEP_OVERDUE);
            }
            return signs;
        }

        private LocalDate begin(LocalDate start) {
            int weeks =
                    goal.steps().stream().mapToInt(s -> s.time().start()).min().orElse(0);
            return start.plusWeeks(weeks);
        }

        private boolean isOverdue(PlanStep step, LocalDate asOf, HealthPolicy policy) {
            return plan.dueDate(step)
                    .filter(due -> due.plusDays(policy.graceDays()).isBefore(asOf))
                    .isPresent();
        }

        /** What was said on a day; of two things that one party said, the graver one, as nobody knows which was last. */
        private Collection<CheckIn.GoalView> viewsOf(LocalDate day) {
            Map<PlanParty, CheckIn.GoalView> views = new EnumMap<>(PlanParty.class);
            told.stream()
                    .filter(c -> c.on().equals(day))
                    .forEach(c -> c.views()
                            .forEach((party, view) ->
                                    views.merge(party, view, BinaryOperator.maxBy(Comparator.naturalOrder()))));
            return views.values();
        }

        private static void addViews(List<Sign> signs, Collection<CheckIn.GoalView> views) {
            boolean well = views.contains(CheckIn.GoalView.GOING_WELL);
            boolean blocked = views.contains(CheckIn.GoalView.BLOCKED);
            if (blocked) {
                signs.add(Sign.BLOCKED);
            }
            if (well && (blocked || views.contains(CheckIn.GoalView.SLOWLY))) {
                signs.add(Sign.VIEWS_DIFFER);
            }
        }

        private static Status status(List<Sign> signs) {
            if (signs.contains(Sign.SILENT)) {
                return Status.STALLED;
            }
            if (signs.contains(Sign.STEP_OVERDUE)
                    || signs.contains(Sign.BLOCKED)
                    || signs.contains(Sign.VIEWS_DIFFER)) {
                return Status.AT_RISK;
            }
            return signs.contains(Sign.NO_CHECK_IN) || signs.contains(Sign.NO_START_DATE)
                    ? Status.NOT_STARTED
                    : Status.ON_TRACK;
        }
    }

    /**
     * Returns how the plan as a whole stands: as its worst goal, where a goal not started is better than one at risk; done or not
     * started only if all goals are. A plan without goals has nothing left to do.
     */
    public Status status() {
        if (goals.stream().allMatch(g -> g.status() == Status.STEPS_DONE)) {
            return Status.STEPS_DONE;
        }
        if (goals.stream().allMatch(g -> g.status() == Status.NOT_STARTED)) {
            return Status.NOT_STARTED;
        }
        Status worst = goals.stream()
                .map(GoalHealth::status)
                .max(Comparator.naturalOrder())
                .orElse(Status.STEPS_DONE);
        return worst.compareTo(Status.AT_RISK) < 0 ? Status.ON_TRACK : worst;
    }

    /** Returns how the plan stands, line by line, in the language of a locale. */
    public String render(Locale locale) {
        return new HealthText(Language.of(locale)).render(this);
    }

    @Override
    public String toString() {
        return "plan of " + plan.assessee() + " on " + asOf + ": " + status() + " " + goals;
    }
}

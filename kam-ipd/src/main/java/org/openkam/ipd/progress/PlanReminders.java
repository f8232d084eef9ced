package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.ipd.plan.PlanStep;

/**
 * Who is to be reminded of what in a plan, and when, as seen on a day. Months are counted from the plan's start each, so a talk due
 * on the 31st falls on the last day of a shorter month and on the 31st again afterwards; a year after 29 February is 28 February.
 * Immutable and thread-safe.
 *
 * @param plan the plan
 * @param asOf the day as seen on which
 * @param reminders by day; overdue ones stand on that day
 */
public record PlanReminders(DevelopmentPlan plan, LocalDate asOf, List<Reminder> reminders) implements Serializable {
    private static final long serialVersionUID = 1L;

    public PlanReminders {
        Arguments.notNull(plan, "plan");
        Arguments.notNull(asOf, "day");
        reminders = reminders.stream().sorted(Reminder.ORDER).toList();
    }

    /** Returns the reminders by the standard policy. */
    public static PlanReminders of(DevelopmentPlan plan, List<CheckIn> checkIns, LocalDate asOf) {
        return of(plan, checkIns, asOf, ReminderPolicy.standard());
    }

    /**
     * Returns the reminders from a day on, and what is overdue on it.
     *
     * @param plan one without a start, or without goals, reminds of nothing
     * @param checkIns any order; those after the day are left out
     * @param asOf the day, given by the host
     * @param policy when people are reminded
     * @throws IllegalArgumentException if a check-in names a goal or a step that the plan hasn't got
     */
    public static PlanReminders of(
            DevelopmentPlan plan, List<CheckIn> checkIns, LocalDate asOf, ReminderPolicy policy) {
        Arguments.notNull(asOf, "day");
        Arguments.notNull(policy, "policy");
        checkIns.forEach(c -> PlanHealth.check(plan, c));
        List<CheckIn> told =
                checkIns.stream().filter(c -> !c.on().isAfter(asOf)).toList();
        List<Reminder> reminders = new ArrayList<>();
        if (plan.start().isPresent() && !plan.goals().isEmpty()) {
            Draft draft = new Draft(plan, plan.start().get(), asOf, policy);
            plan.goals().forEach(goal -> draft.addSteps(reminders, goal, told));
            draft.addTalks(reminders, told);
        }
        return new PlanReminders(plan, asOf, reminders);
    }

    private record Draft(DevelopmentPlan plan, LocalDate start, LocalDate asOf, ReminderPolicy policy) {

        void addSteps(List<Reminder> reminders, DevelopmentGoal goal, List<CheckIn> told) {
            Set<String> done = new TreeSet<>();
            told.stream()
                    .filter(c -> c.competency().equals(goal.competency()))
                    .forEach(c -> done.addAll(c.stepsDone()));
            for (PlanStep step : goal.steps()) {
                if (!done.contains(step.code())) {
                    addStep(reminders, goal, step);
                }
            }
        }

        /** A partner isn't reminded by the host: the person asks the partner. */
        private void addStep(List<Reminder> reminders, DevelopmentGoal goal, PlanStep step) {
            PlanParty owner = step.owner() == StepOwner.MANAGER ? PlanParty.MANAGER : PlanParty.ASSESSEE;
            var what = new Reminder.Step(goal.competency(), step.code(), step.name());
            LocalDate begins = start.plusWeeks(step.time().start());
            LocalDate due = start.plusWeeks(step.time().end());
            if (due.isBefore(asOf)) {
                reminders.add(new Reminder(asOf, due, Reminder.Topic.STEP_OVERDUE, owner, what));
                return;
            }
            if (!begins.isBefore(asOf)) {
                reminders.add(new Reminder(begins, begins, Reminder.Topic.STEP_BEGINS, owner, what));
            }
            LocalDate announced = due.minusDays(policy.daysBefore());
            LocalDate on = announced.isBefore(asOf) ? asOf : announced;
            reminders.add(new Reminder(on, due, Reminder.Topic.STEP_DUE, owner, what));
        }

        void addTalks(List<Reminder> reminders, List<CheckIn> told) {
            LocalDate end = end();
            for (LocalDate day : talks(end)) {
                if (!day.isBefore(asOf)) {
                    toBoth(reminders, day, day, Reminder.Topic.CHECK_IN);
                }
            }
            List<LocalDate> past =
                    talks(end).stream().filter(day -> day.isBefore(asOf)).toList();
            if (!past.isEmpty()) {
                LocalDate last = past.get(past.size() - 1);
                LocalDate from = last.minusDays(policy.daysBefore());
                if (told.stream().noneMatch(c -> !c.on().isBefore(from))) {
                    toBoth(reminders, asOf, last, Reminder.Topic.CHECK_IN_MISSED);
                }
            }
            if (!end.isBefore(asOf)) {
                toBoth(reminders, end, end, Reminder.Topic.PLAN_ENDS);
            }
            LocalDate again = start.plusMonths(policy.reassessmentMonths());
            if (!again.isBefore(asOf)) {
                toBoth(reminders, again, again, Reminder.Topic.REASSESSMENT);
                reminders.add(new Reminder(again, again, Reminder.Topic.REASSESSMENT, PlanParty.CONSULTANT, null));
            }
        }

        private static void toBoth(List<Reminder> reminders, LocalDate on, LocalDate due, Reminder.Topic topic) {
            reminders.add(new Reminder(on, due, topic, PlanParty.ASSESSEE, null));
            reminders.add(new Reminder(on, due, topic, PlanParty.MANAGER, null));
        }

        private LocalDate end() {
            int weeks = plan.goals().stream()
                    .flatMap(g -> g.steps().stream())
                    .mapToInt(s -> s.time().end())
                    .max()
                    .orElse(0);
            return start.plusWeeks(weeks);
        }

        private List<LocalDate> talks(LocalDate end) {
            List<LocalDate> days = new ArrayList<>();
            LocalDate day = start.plusMonths(policy.checkInMonths());
            for (int n = 2; !day.isAfter(end); n++) {
                days.add(day);
                day = start.plusMonths((long) n * policy.checkInMonths());
            }
            return days;
        }
    }

    /** Returns the reminders of a day. */
    public List<Reminder> on(LocalDate day) {
        return between(day, day);
    }

    /** Returns the reminders from a day to another, both included, by day. */
    public List<Reminder> between(LocalDate from, LocalDate to) {
        return reminders.stream()
                .filter(r -> !r.on().isBefore(from) && !r.on().isAfter(to))
                .toList();
    }

    /** Returns the reminders, one a line, in the language of a locale. */
    public String render(Locale locale) {
        return new HealthText(Language.of(locale)).render(this);
    }

    /** Returns numbers only. */
    @Override
    public String toString() {
        return reminders.size() + " reminders for the plan of " + plan.assessee() + " from " + asOf;
    }
}

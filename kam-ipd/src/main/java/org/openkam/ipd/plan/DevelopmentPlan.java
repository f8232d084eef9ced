package org.openkam.ipd.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.text.Language;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.PlanningNote;

/**
 * A proposal of what to develop, for the person, the manager and the consultant to agree on. Made from released values only.
 * Immutable and thread-safe.
 *
 * @param subject whose plan it is and against what
 * @param needs what every requirement of the role calls for, in the role's order
 * @param goals by priority; none if nothing is reliably below its target
 * @param uncovered needs that call for a goal but got none, because of the limits or the catalogue
 * @param reckoning how the steps were found
 * @param startOrNull the day from which due times count, or null while it is open
 */
public record DevelopmentPlan(
        Subject subject,
        List<DevelopmentNeed> needs,
        List<DevelopmentGoal> goals,
        List<DevelopmentNeed> uncovered,
        PlanReckoning reckoning,
        @Nullable LocalDate startOrNull)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Whose plan it is, against what, and what to bear in mind about it.
     *
     * @param assessee code of the person
     * @param model the competency model
     * @param role the role compared with
     * @param limits what the plan may ask for
     * @param notes what to bear in mind about the person as a whole before anything is agreed on, the gravest first
     */
    public record Subject(
            String assessee, CompetencyModel model, RoleProfile role, PlanLimits limits, List<PlanningNote> notes)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Creates a subject without notes. */
        public Subject(String assessee, CompetencyModel model, RoleProfile role, PlanLimits limits) {
            this(assessee, model, role, limits, List.of());
        }

        public Subject {
            Arguments.code(assessee, "assessee");
            Arguments.notNull(model, "model");
            Arguments.notNull(role, "role");
            Arguments.notNull(limits, "limits");
            notes = List.copyOf(notes);
        }
    }

    public DevelopmentPlan {
        Arguments.notNull(subject, "subject of plan");
        needs = List.copyOf(needs);
        goals = List.copyOf(goals);
        uncovered = List.copyOf(uncovered);
        Arguments.notNull(reckoning, "reckoning of plan");
        Arguments.that(goals.size() <= subject.limits.goals(), "number of goals", goals.size(), "must keep the limit");
        List<String> codes = goals.stream().map(DevelopmentGoal::competency).toList();
        Arguments.that(
                codes.stream().distinct().count() == codes.size(), "goals", codes, "must have no competency twice");
    }

    /** Returns the code of the person. */
    public String assessee() {
        return subject.assessee;
    }

    /** Returns the day from which due times count. */
    public Optional<LocalDate> start() {
        return Optional.ofNullable(startOrNull);
    }

    /** Returns this plan with dates, counted from {@code date}. */
    public DevelopmentPlan startingOn(LocalDate date) {
        return new DevelopmentPlan(subject, needs, goals, uncovered, reckoning, Arguments.notNull(date, "start"));
    }

    /** Returns the day on which a step is due, if the plan has a start. */
    public Optional<LocalDate> dueDate(PlanStep step) {
        return start().map(day -> day.plus(step.due()));
    }

    /** Returns until when a goal is to be reached, if the plan has a start: the day its last step is due. */
    public Optional<LocalDate> dueDate(DevelopmentGoal goal) {
        return start().map(day -> day.plusWeeks(goal.weeks()));
    }

    /** Returns the day on which a step begins, if the plan has a start. */
    public Optional<LocalDate> startDate(PlanStep step) {
        return start().map(day -> day.plusWeeks(step.time().start()));
    }

    /** Returns the goal about a competency. */
    public Optional<DevelopmentGoal> goal(String competency) {
        return goals.stream().filter(g -> g.competency().equals(competency)).findFirst();
    }

    /** Returns what a competency calls for. */
    public Optional<DevelopmentNeed> need(String competency) {
        return needs.stream().filter(n -> n.competency().equals(competency)).findFirst();
    }

    /** Returns this plan with other goals; hours and expected closure follow, how the search ended stays as it was. */
    DevelopmentPlan with(List<DevelopmentGoal> others, List<DevelopmentNeed> left) {
        int[] hours = new int[LearningMode.values().length];
        double closure = 0;
        for (DevelopmentGoal goal : others) {
            goal.steps()
                    .forEach(s -> s.mode()
                            .ifPresent(
                                    mode -> hours[mode.ordinal()] = Math.addExact(hours[mode.ordinal()], s.hours())));
            double gap = goal.need().gap().gap().fold(g -> Math.max(0, g.value()), reason -> 0.0);
            closure += goal.need().gap().requirement().weight().doubleValue() * Math.min(gap, goal.expectedEffect());
        }
        ModeHours byMode = new ModeHours(
                hours[LearningMode.EXPERIENCE.ordinal()],
                hours[LearningMode.EXPOSURE.ordinal()],
                hours[LearningMode.EDUCATION.ordinal()]);
        var found = new PlanReckoning(closure, reckoning.isOptimal(), byMode, reckoning.dropped());
        return new DevelopmentPlan(subject, needs, others, left, found, startOrNull);
    }

    /** Returns the whole plan as text in the language of a locale. */
    public String render(Locale locale) {
        return PlanText.of(this, Language.of(locale)).render();
    }

    @Override
    public String toString() {
        return "plan of " + assessee() + " for " + subject.role.code() + ": " + goals;
    }
}

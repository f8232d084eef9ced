package org.openkam.ipd.progress;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.Language;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * What changed between two assessments of a person, competency by competency, beyond error (title 25 of the source cases). Both
 * profiles are released ones, and nothing else is taken. That two releases put beside each other tell nothing about single raters is
 * for the {@code ReleaseLedger} to see to when the second one is made; this only subtracts what was released.
 *
 * <p>Only scores that mean the same are compared: same policy, same basis, same sources of raters, same instruments, and a
 * competency that the model versions leave comparable; replaced codes are followed. Everything left out says why. Errors of both
 * times are taken as independent; raters who answer twice make the true error smaller, so a change is claimed too seldom rather than
 * too often. Immutable and thread-safe.
 *
 * @param assessee code of the person
 * @param models both model versions, and the confidence of the claims
 * @param changes one for each competency that was assessed at least once: those of the earlier version in its order, then new ones
 */
public record Reassessment(String assessee, Models models, List<CompetencyChange> changes) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double SAME = 1e-9;

    /**
     * What two assessments were made with.
     *
     * @param earlier the model of the first
     * @param later the model of the second
     * @param confidence of every claim, between 0 and 1
     */
    public record Models(CompetencyModel earlier, CompetencyModel later, double confidence) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Models {
            Arguments.notNull(earlier, "earlier model");
            Arguments.notNull(later, "later model");
        }
    }

    public Reassessment {
        Arguments.code(assessee, "assessee");
        Arguments.notNull(models, "models");
        changes = List.copyOf(changes);
    }

    /**
     * Compares two assessments of a person.
     *
     * @throws IllegalArgumentException if the profiles are about different people
     */
    public static Reassessment of(CompetencyProfile earlier, CompetencyProfile later) {
        return of(earlier, later, Map.of());
    }

    /**
     * Compares two assessments of a person under model versions of which the later one doesn't tell all.
     *
     * @param replacedBy new code by old code, see {@link org.openkam.core.model.ModelMigration#of(CompetencyModel, CompetencyModel,
     *     Map)}
     * @throws IllegalArgumentException if the profiles are about different people
     */
    public static Reassessment of(CompetencyProfile earlier, CompetencyProfile later, Map<String, String> replacedBy) {
        Arguments.that(
                earlier.assessee().equals(later.assessee()),
                "assessee of later profile",
                later.assessee(),
                "must be " + earlier.assessee());
        var models = new Models(
                earlier.model(), later.model(), later.policy().error().confidence());
        return new Reassessment(earlier.assessee(), models, new ChangeReckoning(earlier, later).changes(replacedBy));
    }

    /** Returns the change of a competency, by its later code, or by the earlier one of what is gone. */
    public Optional<CompetencyChange> change(String competency) {
        return changes.stream().filter(c -> c.competency().equals(competency)).findFirst();
    }

    /** Returns the changes of a kind, in order. */
    public List<CompetencyChange> of(CompetencyChange.Kind kind) {
        return changes.stream().filter(c -> c.kind() == kind).toList();
    }

    /** Returns for how many competencies it can be said whether they changed. */
    public int compared() {
        return of(CompetencyChange.Kind.UP).size()
                + of(CompetencyChange.Kind.DOWN).size()
                + of(CompetencyChange.Kind.NO_RELIABLE_CHANGE).size();
    }

    /** Returns how many changes are claimed by chance alone if nothing changed: at most comparisons times one less the confidence. */
    public double expectedFalse() {
        return compared() * (1 - models.confidence);
    }

    /**
     * Returns how far the goals of a plan were reached, in the order of the plan.
     *
     * @param plan made from the earlier profile; a goal that is measured by something else than the score, or starts from
     *     another one, is {@link GoalReach.Kind#NOT_KNOWN}
     * @throws IllegalArgumentException if the plan is another person's
     */
    public List<GoalReach> goals(DevelopmentPlan plan) {
        Arguments.that(
                plan.assessee().equals(assessee), "plan of assessee", plan.assessee(), "must be about " + assessee);
        List<GoalReach> reaches = new ArrayList<>();
        for (DevelopmentGoal goal : plan.goals()) {
            changes.stream()
                    .filter(c ->
                            c.earlierCode().filter(goal.competency()::equals).isPresent())
                    .findFirst()
                    .ifPresent(c -> reaches.add(reach(goal, c)));
        }
        return List.copyOf(reaches);
    }

    private static GoalReach reach(DevelopmentGoal goal, CompetencyChange change) {
        boolean startsHere = goal.measure().metric().isScore()
                && change.earlier()
                        .<Boolean>fold(e -> Math.abs(e.value() - goal.measure().baseline()) < SAME, reason -> false);
        Estimate toTarget = startsHere ? toTarget(change, goal.measure().target()) : none();
        return new GoalReach(goal.measure(), change, toTarget, kind(change, toTarget));
    }

    private static Estimate none() {
        return Estimate.notComputable(Reason.NO_DATA);
    }

    /** The later score with its own error lies in the change; the target is a number without error. */
    private static Estimate toTarget(CompetencyChange change, double target) {
        return change.kind() == CompetencyChange.Kind.NOT_COMPARABLE
                ? none()
                : change.later().fold(s -> shifted(s, target), Estimate::notComputable);
    }

    private static Estimate shifted(Computed score, double target) {
        StandardError error = score.standardError();
        Interval interval = score.interval();
        return new Computed(
                score.value() - target,
                error,
                interval == null
                        ? null
                        : new Interval(interval.lower() - target, interval.upper() - target, interval.confidence()));
    }

    private static GoalReach.Kind kind(CompetencyChange change, Estimate toTarget) {
        @Nullable Interval interval = toTarget.<@Nullable Interval>fold(Computed::interval, reason -> null);
        if (interval == null) {
            return GoalReach.Kind.NOT_KNOWN;
        }
        if (interval.lower() >= 0) {
            return GoalReach.Kind.REACHED;
        }
        return switch (change.kind()) {
            case UP -> interval.upper() < 0 ? GoalReach.Kind.CLOSER : GoalReach.Kind.AT_TARGET;
            case DOWN -> GoalReach.Kind.FURTHER;
            case NO_RELIABLE_CHANGE -> GoalReach.Kind.NO_RELIABLE_CHANGE;
            case NOT_COMPARABLE, NOT_KNOWN -> GoalReach.Kind.NOT_KNOWN;
        };
    }

    /** Returns how far the goals of a plan were reached, one a line, in the language of a locale. */
    public String renderGoals(DevelopmentPlan plan, Locale locale) {
        ChangeText text = new ChangeText(Language.of(locale));
        StringBuilder out = new StringBuilder();
        goals(plan).forEach(reach -> out.append(text.render(reach, this)).append('\n'));
        return out.toString();
    }

    /** Returns what changed, line by line, in the language of a locale. */
    public String render(Locale locale) {
        return new ChangeText(Language.of(locale)).render(this);
    }

    /** Returns numbers only. */
    @Override
    public String toString() {
        return "reassessment of " + assessee + ": "
                + of(CompetencyChange.Kind.UP).size() + " up, "
                + of(CompetencyChange.Kind.DOWN).size() + " down of " + compared() + " compared";
    }
}

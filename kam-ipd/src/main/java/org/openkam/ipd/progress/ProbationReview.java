package org.openkam.ipd.progress;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.instrument.TargetConditions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Moments;

/**
 * What came of a probation, as a recommendation to the person who decides (source case D1, rules R28 and R37).
 *
 * <p><b>Growth</b> {@code G = (sum(turnover) - sum(baseline)) / sum(baseline)} and <b>attainment</b> {@code A = G / target growth}, exact
 * until rounded once; 1 is the whole goal, below 0 the clients shrank. Both are facts about these clients. How far other clients of
 * the same kind would have moved them says the standard error of a ratio,
 * {@code SE = sqrt(n / (n - 1) * sum (turnover - r baseline)^2) / sum(baseline) / target growth} with {@code r = 1 + G}, n - 1 degrees of
 * freedom, marked {@code assumed} because clients are taken as independent; it is told from {@link ProbationPolicy#clientsForError}
 * clients on. With fewer, the growth of each client and what the attainment would be without it are all that can honestly be shown.
 *
 * <ul>
 *   <li>A client whose turnover isn't known: no attainment. Only if the goal is reached even without it, passing is recommended.
 *   <li>A client without turnover before: its growth isn't a number, its turnover counts.
 *   <li>A missed goal while a condition was missing, or far from it while nobody said whether one was: conditions first.
 * </ul>
 * More turnover never makes the recommendation worse.
 *
 * <p>Source of the error: Cochran, W. G. (1977). Sampling Techniques, 3rd ed., sections 2.11 and 6.4.
 *
 * @param goal what was to be reached
 * @param figures what came of it
 * @param outcome growth and attainment
 * @param advice what is recommended
 * @param reasons why, and what to look at, in the order of the list
 */
public record ProbationReview(
        ProbationGoal goal,
        ProbationFigures figures,
        Outcome outcome,
        ProbationAdvice advice,
        List<ProbationReason> reasons)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Growth and attainment.
     *
     * @param growth of all turnover together, as a share
     * @param attainment growth over target growth, 1 is the whole goal
     * @param clients one for each client, by code
     */
    public record Outcome(Estimate growth, Estimate attainment, List<ClientGrowth> clients) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Outcome {
            Arguments.notNull(growth, "growth");
            Arguments.notNull(attainment, "attainment");
            clients = List.copyOf(clients);
        }

        /** Returns mean and standard deviation of the growth of single clients, each counting the same; those that have one. */
        public Moments spread() {
            return Moments.of(clients.stream()
                    .map(ClientGrowth::growth)
                    .filter(Estimate.Computed.class::isInstance)
                    .mapToDouble(Estimate::value)
                    .toArray());
        }
    }

    public ProbationReview {
        Arguments.notNull(goal, "goal");
        Arguments.notNull(figures, "figures");
        Arguments.notNull(outcome, "outcome");
        Arguments.notNull(advice, "advice");
        reasons = Arguments.notEmpty(reasons, "reasons");
    }

    /**
     * Reviews a probation.
     *
     * @throws IllegalArgumentException if the figures name a client that isn't one of the goal's, or a day before the start
     */
    public static ProbationReview of(ProbationGoal goal, ProbationFigures figures, ProbationPolicy policy) {
        Arguments.notNull(goal, "goal");
        Arguments.notNull(policy, "policy");
        Arguments.notNull(figures, "figures")
                .turnover()
                .keySet()
                .forEach(client -> Arguments.that(
                        goal.baseline().containsKey(client), "client", client, "must be one of the goal's"));
        Arguments.that(
                !figures.asOf().isBefore(goal.window().start()),
                "day of review",
                figures.asOf(),
                "must not lie before the start " + goal.window().start());
        ProbationReckoning reckoning = new ProbationReckoning(goal, figures, policy);
        var outcome = new Outcome(reckoning.growth(), reckoning.attainment(), reckoning.clients());
        ProbationAdvice advice = advice(goal, figures, reckoning);
        return new ProbationReview(goal, figures, outcome, advice, reasons(advice, figures.conditions(), reckoning));
    }

    private static ProbationAdvice advice(ProbationGoal goal, ProbationFigures figures, ProbationReckoning reckoning) {
        if (!goal.window().isOver(figures.asOf())) {
            return ProbationAdvice.NOT_YET;
        }
        int step = reckoning.step(reckoning.least());
        if (step == 2) {
            return ProbationAdvice.PASS;
        }
        if (!reckoning.isComplete()) {
            return ProbationAdvice.NOT_ENOUGH_DATA;
        }
        TargetConditions conditions = figures.conditions();
        boolean isUnfair = !conditions.missing().isEmpty();
        boolean mayBeUnfair = isUnfair || !conditions.unknown().isEmpty();
        if (step == 1) {
            return isUnfair ? ProbationAdvice.CONDITIONS_FIRST : ProbationAdvice.EXTEND;
        }
        return mayBeUnfair ? ProbationAdvice.CONDITIONS_FIRST : ProbationAdvice.FAIL;
    }

    private static List<ProbationReason> reasons(
            ProbationAdvice advice, TargetConditions conditions, ProbationReckoning reckoning) {
        List<ProbationReason> reasons = new ArrayList<>();
        if (advice == ProbationAdvice.NOT_YET) {
            reasons.add(ProbationReason.WINDOW_OPEN);
        } else if (reckoning.isComplete()) {
            reasons.add(
                    switch (reckoning.step(reckoning.least())) {
                        case 2 -> ProbationReason.GOAL_REACHED;
                        case 1 -> ProbationReason.MOST_OF_GOAL_REACHED;
                        default -> ProbationReason.FAR_FROM_GOAL;
                    });
        }
        addIf(reasons, !reckoning.isComplete(), ProbationReason.CLIENT_UNKNOWN);
        addIf(
                reasons,
                !reckoning.isComplete() && advice == ProbationAdvice.PASS,
                ProbationReason.REACHED_WITHOUT_UNKNOWN);
        boolean isMissed = advice != ProbationAdvice.PASS;
        addIf(reasons, isMissed && !conditions.missing().isEmpty(), ProbationReason.CONDITION_MISSING);
        addIf(reasons, isMissed && !conditions.unknown().isEmpty(), ProbationReason.CONDITION_UNKNOWN);
        if (advice != ProbationAdvice.NOT_YET) {
            addIf(reasons, reckoning.hingesOnOne(), ProbationReason.HINGES_ON_ONE_CLIENT);
            addIf(reasons, reckoning.isWithinError(), ProbationReason.WITHIN_ERROR);
        }
        boolean hasError = reckoning.attainment().fold(a -> a.standardError() != null, reason -> true);
        addIf(reasons, !hasError, ProbationReason.TOO_FEW_CLIENTS_FOR_ERROR);
        return reasons;
    }

    private static void addIf(List<ProbationReason> reasons, boolean rule, ProbationReason reason) {
        if (rule) {
            reasons.add(reason);
        }
    }

    /** Returns goal, figures, recommendation and reasons line by line, in English, Russian or Polish. */
    public String render(Locale locale) {
        return new ProbationText(this, locale).text();
    }

    /** Returns for instance {@code N01 PASS, attainment 1.0500 [GOAL_REACHED]}. */
    @Override
    public String toString() {
        return goal.assessee() + " " + advice + ", attainment " + outcome.attainment + " " + reasons;
    }
}

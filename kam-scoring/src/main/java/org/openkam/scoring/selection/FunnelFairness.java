package org.openkam.scoring.selection;

import java.util.Collection;
import java.util.Map;
import org.openkam.scoring.fairness.SelectionTally;
import org.openkam.scoring.selection.SelectionDecision.Verdict;

/**
 * Counts what came out of a procedure by groups of people that the host knows of, for {@link
 * org.openkam.scoring.fairness.AdverseImpactOfGroups}. It stands outside the procedure: no recommendation and no funnel sees a
 * group. Undecided cases are no rejections and are left out, and so is whoever has no group. Stateless.
 */
public final class FunnelFairness {
    private FunnelFairness() {}

    /**
     * Counts by group who passed a stage, of those who passed or didn't.
     *
     * @param candidates recommendations, one for each candidate
     * @param stage code of the stage
     * @param groupOf number of the group of a candidate, 0 to {@code groups - 1}, by code; who is left out has none
     * @param groups how many groups there are
     * @throws org.openkam.core.model.UnknownCodeException if the procedure has no such stage
     */
    public static SelectionTally ofStage(
            Collection<SelectionRecommendation> candidates, String stage, Map<String, Integer> groupOf, int groups) {
        SelectionTally tally = new SelectionTally(groups);
        for (SelectionRecommendation candidate : candidates) {
            StageOutcome outcome = candidate.outcome(stage);
            Integer group = groupOf.get(candidate.candidate());
            if (group != null && outcome.isSettled()) {
                tally.add(group, outcome.kind() == StageOutcome.Kind.PASSED);
            }
        }
        return tally;
    }

    /**
     * Counts by group whom people passed, of those they decided on.
     *
     * @param decisions of one stage, or the last ones, one for each candidate
     * @param groupOf number of the group of a candidate, by code; who is left out has none
     * @param groups how many groups there are
     */
    public static SelectionTally ofDecisions(
            Collection<SelectionDecision> decisions, Map<String, Integer> groupOf, int groups) {
        SelectionTally tally = new SelectionTally(groups);
        for (SelectionDecision decision : decisions) {
            Integer group = groupOf.get(decision.candidate());
            if (group != null) {
                tally.add(group, decision.verdict() == Verdict.PASS);
            }
        }
        return tally;
    }
}

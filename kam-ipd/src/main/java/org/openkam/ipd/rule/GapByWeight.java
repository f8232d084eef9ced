package org.openkam.ipd.rule;

import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.scoring.policy.Claim;

/** See {@link PriorityRule#gapByWeight}. */
enum GapByWeight implements PriorityRule {
    INSTANCE;

    @Override
    public String code() {
        return "gap-by-weight";
    }

    @Override
    public double priority(NeedEvidence evidence, NeedDecision decision, double businessRelevance) {
        if (!decision.verb().callsForGoal() || evidence.gap().claim() != Claim.BELOW) {
            return 0;
        }
        double weight = evidence.gap().requirement().weight().doubleValue();
        double priority =
                evidence.gap().gap().fold(g -> Math.max(0, g.value()) * weight, reason -> 0.0) * businessRelevance;
        return Math.min(Double.MAX_VALUE, priority); // a relevance near the largest number must not end in infinity
    }
}

package org.openkam.ipd.rule;

import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;

/** See {@link PriorityRule#gapByWeight}. */
enum GapByWeight implements PriorityRule {
    INSTANCE;

    @Override
    public String code() {
        return "gap-by-weight";
    }

    @Override
    public double priority(NeedEvidence evidence, NeedDecision decision, double businessRelevance) {
        double weight = evidence.gap().requirement().weight().doubleValue() * businessRelevance;
        return decision.verb().callsForGoal()
                ? evidence.gap().gap().fold(g -> Math.max(0, g.value()) * weight, reason -> 0.0)
                : 0;
    }
}

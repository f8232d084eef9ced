package org.openkam.ipd.rule;

import org.openkam.ipd.need.NeedKind;
import org.openkam.scoring.fit.CompetencyGap;

/** See {@link PriorityRule#gapByWeight}. */
enum GapByWeight implements PriorityRule {
    INSTANCE;

    @Override
    public String code() {
        return "gap-by-weight";
    }

    @Override
    public double priority(CompetencyGap gap, NeedKind kind) {
        double weight = gap.requirement().weight().doubleValue();
        return kind.callsForGoal() ? gap.gap().fold(g -> Math.max(0, g.value()) * weight, reason -> 0.0) : 0;
    }
}

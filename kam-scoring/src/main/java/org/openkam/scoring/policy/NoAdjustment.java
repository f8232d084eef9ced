package org.openkam.scoring.policy;

import org.openkam.scoring.statistic.Estimate;

/** See {@link ScoreAdjustment#none}. */
enum NoAdjustment implements ScoreAdjustment, ScoreAdjustment.Prepared {
    INSTANCE;

    @Override
    public String code() {
        return "none";
    }

    @Override
    public Prepared prepare(ScoreStatistics programme) {
        return this;
    }

    @Override
    public Estimate adjust(String assessee, String competency, Estimate observed) {
        return observed;
    }
}

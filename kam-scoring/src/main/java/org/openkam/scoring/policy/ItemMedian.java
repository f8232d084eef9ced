package org.openkam.scoring.policy;

import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RatingCounts;

/** See {@link RatingAggregation#median}. */
enum ItemMedian implements RatingAggregation {
    INSTANCE;

    @Override
    public String code() {
        return "median";
    }

    @Override
    public FigureForm form() {
        return FigureForm.SPREAD;
    }

    @Override
    public Fraction itemScore(RatingCounts counts) {
        return counts.median();
    }
}

package org.openkam.scoring.policy;

import java.util.Arrays;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RatingTally;

/** See {@link RatingAggregation#meanOfItemMeans}. */
enum MeanOfItemMeans implements RatingAggregation {
    INSTANCE;

    @Override
    public String code() {
        return "mean-of-item-means";
    }

    @Override
    public FigureForm form() {
        return FigureForm.LINEAR;
    }

    @Override
    public Fraction[] itemWeights(RatingTally tally) {
        Fraction[] weights = new Fraction[tally.items()];
        Arrays.fill(weights, Fraction.of(1, Math.max(1, tally.items())));
        return weights;
    }
}

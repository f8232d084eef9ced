package org.openkam.scoring.policy;

import java.util.Arrays;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RatingTally;

/** See {@link RatingAggregation#meanOfItemMeans}. */
enum MeanOfItemMeans implements RatingAggregation {
    INSTANCE;

    private static final Fraction[] SHARES = new Fraction[64]; // one by the number of items

    static {
        Arrays.setAll(SHARES, items -> Fraction.of(1, Math.max(1, items)));
    }

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
        Arrays.fill(weights, weights.length < SHARES.length ? SHARES[weights.length] : Fraction.of(1, weights.length));
        return weights;
    }
}

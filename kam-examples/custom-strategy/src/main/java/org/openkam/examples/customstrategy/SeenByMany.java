package org.openkam.examples.customstrategy;

import java.util.Map;
import org.openkam.scoring.policy.FigureForm;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RatingTally;

/**
 * An item counts by the number of raters who could judge it, but not beyond a limit. Linear: the weights depend on counts only,
 * so the release gate knows what the score gives away, and the library computes its error.
 *
 * @param most an item with more ratings than this counts no more than one with this many; 1 or more
 */
public record SeenByMany(int most) implements RatingAggregation {
    private static final long serialVersionUID = 1L;

    /** Refuses a limit below 1. */
    public SeenByMany {
        if (most < 1) {
            throw new IllegalArgumentException("Limit (" + most + ") must be 1 or more.");
        }
    }

    @Override
    public String code() {
        return "acme-seen-by-many";
    }

    @Override
    public Map<String, Fraction> parameters() {
        return Map.of("most", Fraction.of(most, 1));
    }

    @Override
    public FigureForm form() {
        return FigureForm.LINEAR;
    }

    @Override
    public Fraction[] itemWeights(RatingTally tally) {
        long total = 0;
        for (int i = 0; i < tally.items(); i++) {
            total += Math.min(most, tally.count(i));
        }
        Fraction[] weights = new Fraction[tally.items()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Fraction.of(Math.min(most, tally.count(i)), total);
        }
        return weights;
    }
}

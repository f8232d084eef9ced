package org.openkam.scoring.policy;

import java.io.Serializable;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RatingTally;

/**
 * Turns the ratings of one group on one competency into a score. Linear in the item means; the coefficients are declared.
 *
 * <ol>
 *   <li>A1 As many weights as the tally has items, none negative, sum exactly 1.
 *   <li>A2 Weights depend on items and counts, never on ratings.
 *   <li>A3 Same input, same weights; immutable and thread-safe.
 * </ol>
 */
public interface RatingAggregation extends Serializable {

    /** Returns the code that names the rule in a policy. */
    String code();

    /**
     * Returns the weight of each item mean.
     *
     * @param tally at least one item
     */
    Fraction[] itemWeights(RatingTally tally);

    /** Every item counts the same, however many raters saw it. */
    static RatingAggregation meanOfItemMeans() {
        return MeanOfItemMeans.INSTANCE;
    }
}

package org.openkam.examples.customstrategy;

import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.tck.RatingAggregationContract;

/** The proof: six lines. */
class SeenByManyContractTest extends RatingAggregationContract {
    @Override
    protected RatingAggregation strategy() {
        return new SeenByMany(5);
    }
}

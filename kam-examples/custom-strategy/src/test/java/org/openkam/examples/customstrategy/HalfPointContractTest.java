package org.openkam.examples.customstrategy;

import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.tck.GapRuleContract;

/** The proof: six lines. */
class HalfPointContractTest extends GapRuleContract {
    @Override
    protected GapRule strategy() {
        return HalfPoint.INSTANCE;
    }
}

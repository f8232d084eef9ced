package org.openkam.scoring.policy;

import java.io.Serializable;
import org.openkam.scoring.statistic.Estimate;

/**
 * Corrects scores by what the whole programme shows. An adjusted score stands beside the observed one, in the analyst's view
 * only; no report and no plan takes it.
 *
 * <ol>
 *   <li>J1 What is prepared depends on the statistics only, not on the way they were merged.
 *   <li>J2 An adjusted score is finite, or says why there is none; a score that isn't there stays so.
 *   <li>J3 The statistics are left as they are.
 *   <li>J4 Same input, same result; never null, never an exception; immutable and thread-safe, the prepared one too.
 * </ol>
 */
public interface ScoreAdjustment extends Strategy {

    /** Returns the adjustment for a programme. */
    Prepared prepare(ScoreStatistics programme);

    /** An adjustment that knows its programme. */
    interface Prepared extends Serializable {

        /**
         * Adjusts a score.
         *
         * @param competency code of the competency
         * @param observed the others' score
         */
        Estimate adjust(String competency, Estimate observed);
    }

    /** Scores stay as they are. */
    static ScoreAdjustment none() {
        return NoAdjustment.INSTANCE;
    }
}

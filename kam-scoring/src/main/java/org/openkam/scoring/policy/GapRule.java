package org.openkam.scoring.policy;

import java.io.Serializable;
import org.openkam.scoring.statistic.Estimate;

/**
 * Decides when a difference counts.
 *
 * <ol>
 *   <li>G1 No value, or no error where the rule needs one: {@link Claim#NO_CLAIM}.
 *   <li>G2 A difference of 0 is never claimed.
 *   <li>G3 Turning the sign turns {@link Claim#BELOW} into {@link Claim#ABOVE}.
 *   <li>G4 Same input, same claim; immutable and thread-safe.
 * </ol>
 */
public interface GapRule extends Serializable {

    /** Returns the code that names the rule in a policy. */
    String code();

    /**
     * Judges a difference.
     *
     * @param difference first minus second, with its error
     */
    Claim claim(Estimate difference);

    /** A difference counts if its confidence interval doesn't hold 0; without interval nothing is said. */
    static GapRule exceedsError() {
        return StandardGapRule.EXCEEDS_ERROR;
    }
}

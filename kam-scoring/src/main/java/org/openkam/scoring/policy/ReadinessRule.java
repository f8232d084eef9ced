package org.openkam.scoring.policy;

import java.util.List;
import org.openkam.scoring.statistic.Estimate;

/**
 * Turns the attainments of a role's requirements into fit and readiness.
 *
 * <ol>
 *   <li>R1 Fit lies in 0 to 1, and is 1 if every requirement is met.
 *   <li>R2 Raising one attainment never lowers fit.
 *   <li>R3 What isn't scored counts neither for nor against; it never counts as 0.
 *   <li>R4 The order of the attainments doesn't matter; same input, same result; never null, never an exception; immutable and thread-safe.
 * </ol>
 */
public interface ReadinessRule extends Strategy {

    /** Returns the fit, 0 to 1, without interval; the standard error is an upper bound. */
    Estimate fit(List<Attainment> attainments);

    /** Returns the recommendation. */
    Readiness readiness(List<Attainment> attainments);

    /**
     * Mean of capped attainments by weight over the scored requirements; a must-have reliably missed decides, and evidence
     * must cover all must-haves and four fifths of the weight.
     */
    static ReadinessRule weightedCappedAttainment() {
        return WeightedCappedAttainment.INSTANCE;
    }

    /** Mean of capped attainments over the scored requirements, each counting the same; recommends as the standard rule does. */
    static ReadinessRule cappedAttainment() {
        return StandardReadiness.CAPPED_ATTAINMENT;
    }

    /**
     * Number of scored requirements whose target is reached, of all that are scored, without error; recommends as the
     * standard rule does.
     */
    static ReadinessRule shareMet() {
        return StandardReadiness.SHARE_MET;
    }

    /** The smallest attainment of a scored requirement, without error; recommends as the standard rule does. */
    static ReadinessRule minimum() {
        return StandardReadiness.MINIMUM;
    }
}

package org.openkam.scoring.policy;

import java.io.Serializable;
import java.util.Set;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.statistic.Fraction;

/**
 * Weighs the groups whose scores make up "others": the manager and the anonymous groups, never self. Weights are
 * renormalised over the groups that are there.
 *
 * <ol>
 *   <li>C1 A weight is positive.
 *   <li>C2 The weight of a merged group is the sum of its sources' weights.
 *   <li>C3 Same input, same weight; immutable and thread-safe.
 * </ol>
 */
public interface SourceCombination extends Serializable {

    /** Returns the code that names the rule in a policy. */
    String code();

    /** Returns the weight of a group of sources, relative to the other groups. */
    Fraction weight(Set<RaterSource> sources);

    /** Every source weighs the same, so that five peers don't outvote one manager. */
    static SourceCombination equalSourceWeights() {
        return EqualSourceWeights.INSTANCE;
    }
}

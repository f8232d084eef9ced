package org.openkam.scoring.policy;

import java.util.Map;
import java.util.Set;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.statistic.Fraction;

/**
 * Weighs the groups whose scores make up "others": the manager and the anonymous groups, never self. Weights are
 * renormalised over the groups that are there.
 *
 * <ol>
 *   <li>C1 A weight is positive.
 *   <li>C2 The weight of a merged group is the sum of its sources' weights, its raters divided among them in any way.
 *   <li>C3 Weights depend on sources and numbers of raters, never on ratings.
 *   <li>C4 Same input, same weight; never null, never an exception for a source it is meant for; immutable and thread-safe.
 * </ol>
 */
public interface SourceCombination extends Strategy {

    /**
     * Returns the weight of a group of sources, relative to the other groups.
     *
     * @param sources one, or those that were merged
     * @param raters how many raters of the group stand behind the score, at least 1
     */
    Fraction weight(Set<RaterSource> sources, int raters);

    /** Every source weighs the same, so that five peers don't outvote one manager. */
    static SourceCombination equalSourceWeights() {
        return EqualSourceWeights.INSTANCE;
    }

    /** Every rater weighs the same, so that a group counts by its size: the mean over all others. */
    static SourceCombination pooledRaters() {
        return PooledRaters.INSTANCE;
    }

    /**
     * Every source has a weight that the host gives. A source without one can't be combined: what it takes part in isn't
     * scored.
     *
     * @param weights by code of the source, all positive; only their proportion counts
     */
    static SourceCombination givenWeights(Map<String, Fraction> weights) {
        return new GivenSourceWeights(weights);
    }
}

package org.openkam.scoring.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openkam.core.programme.RaterSource;

/**
 * Partitions the anonymous sources of one assessee into groups that are released together.
 *
 * <ol>
 *   <li>S1 Every source with a rater stands in exactly one group, or no group is returned at all.
 *   <li>S2 Every group has k raters at least. The gate checks S1 and S2 again and withholds everything if they fail.
 *   <li>S3 The order of the map doesn't matter.
 *   <li>S4 Same input, same partition; never null, never an exception; immutable and thread-safe.
 * </ol>
 */
public interface SmallGroupRule extends Strategy {

    /**
     * Returns the groups.
     *
     * @param raters how many raters each anonymous source has, at least 1 each
     * @param k the promised number of raters
     * @return the partition; empty if there is no valid one, or nothing to partition
     */
    List<Set<RaterSource>> partition(Map<RaterSource, Integer> raters, int k);

    /** The smallest group joins the next smallest until all have k raters; ties go by source code. */
    static SmallGroupRule smallestMerges() {
        return SmallestMerges.INSTANCE;
    }

    /** Sources are never merged: if one has fewer than k raters, nothing anonymous is released. */
    static SmallGroupRule withhold() {
        return WithholdSmallGroups.INSTANCE;
    }
}

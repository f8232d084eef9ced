package org.openkam.ipd.rule;

import java.io.Serializable;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;

/**
 * Orders needs.
 *
 * <ol>
 *   <li>P1 Priority is 0 for what calls for no goal, otherwise 0 or more, and finite.
 *   <li>P2 A larger gap, weight or relevance never lowers it.
 *   <li>P3 Same input, same priority, never an exception; immutable and thread-safe.
 * </ol>
 *
 * The planner breaks ties by the code of the competency.
 */
public interface PriorityRule extends Serializable {

    /** Returns the code that names the rule. */
    String code();

    /**
     * Returns the priority; larger comes first.
     *
     * @param businessRelevance how much the business goals lean on the competency: 1 is usual, 0 not at all
     */
    double priority(NeedEvidence evidence, NeedDecision decision, double businessRelevance);

    /**
     * Gap in points times weight in percent times business relevance (source case rule R10), 0 where the gap isn't beyond its
     * error.
     */
    static PriorityRule gapByWeight() {
        return GapByWeight.INSTANCE;
    }
}

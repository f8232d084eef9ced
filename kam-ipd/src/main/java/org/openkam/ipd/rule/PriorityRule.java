package org.openkam.ipd.rule;

import java.io.Serializable;
import org.openkam.ipd.need.NeedKind;
import org.openkam.scoring.fit.CompetencyGap;

/**
 * Orders needs.
 *
 * <ol>
 *   <li>P1 Priority is 0 for what calls for no goal, otherwise 0 or more, and finite.
 *   <li>P2 Same input, same priority; immutable and thread-safe. Ties go by competency code.
 * </ol>
 */
public interface PriorityRule extends Serializable {

    /** Returns the code that names the rule. */
    String code();

    /** Returns the priority; larger comes first. */
    double priority(CompetencyGap gap, NeedKind kind);

    /** Gap in points times weight in percent. */
    static PriorityRule gapByWeight() {
        return GapByWeight.INSTANCE;
    }
}

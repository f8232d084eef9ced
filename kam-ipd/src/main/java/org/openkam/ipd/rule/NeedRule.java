package org.openkam.ipd.rule;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.scale.RatingScale;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.NeedKind;

/**
 * Decides what competencies call for. Sees all that a role asks of one person together, because a strength may compensate and a
 * liked one may be overused at the cost of another.
 *
 * <ol>
 *   <li>N1 One decision for each competency, in the order given; every input has exactly one.
 *   <li>N2 Without a claim about the score nothing is said of it: the kind is {@link NeedKind#NOT_ENOUGH_EVIDENCE}, or one of those
 *       that judge no score, {@link NeedKind#SUPPORT} and {@link NeedKind#NOT_EXAMINED}. A kind that says below or above stands on
 *       that claim.
 *   <li>N3 Only a score reliably below its target takes a goal.
 *   <li>N4 A compensating strength is one of the same person's strengths.
 *   <li>N5 Same input, same decisions, never null, never an exception; another order gives the same decisions in that order;
 *       immutable and thread-safe.
 * </ol>
 */
public interface NeedRule extends Serializable {

    /** Returns the code that names the rule. */
    String code();

    /**
     * Returns what each competency calls for.
     *
     * @param evidence one for each competency that the role asks for, none twice
     * @param scale of scores and motivation
     * @return decisions in the order of the evidence. A rationale may leave open what {@link NeedPlaceholder} names; the planner
     *     fills it in
     */
    List<NeedDecision> decide(List<NeedEvidence> evidence, RatingScale scale);

    /** Returns the rule that a table makes; its code is the table's. */
    static NeedRule of(NeedTable table) {
        return new TableRule(table);
    }
}

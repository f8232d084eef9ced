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
 *   <li>N2 Without a claim about the score the kind is {@link NeedKind#NOT_ENOUGH_EVIDENCE}.
 *   <li>N3 Only a score reliably below its target takes a goal.
 *   <li>N4 A compensating strength is one of the same person's strengths.
 *   <li>N5 Same input, same decisions, whatever the order; immutable and thread-safe.
 * </ol>
 */
public interface NeedRule extends Serializable {

    /** Returns the code that names the rule. */
    String code();

    /** Returns what each competency calls for. */
    List<NeedDecision> decide(List<NeedEvidence> evidence, RatingScale scale);

    /**
     * Effectiveness by motivation. Motivation is low if it lies half a point or more below the middle of the scale; unknown
     * motivation counts as not low, so that nobody is written off for a questionnaire not filled in.
     */
    static NeedRule effectivenessByMotivation() {
        return EffectivenessByMotivation.INSTANCE;
    }
}

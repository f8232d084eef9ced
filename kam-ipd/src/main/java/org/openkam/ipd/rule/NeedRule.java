package org.openkam.ipd.rule;

import java.io.Serializable;
import org.openkam.core.scale.RatingScale;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.need.Perspective;
import org.openkam.scoring.fit.CompetencyGap;

/**
 * Decides what a competency calls for.
 *
 * <ol>
 *   <li>N1 Every input has exactly one kind.
 *   <li>N2 Without a claim about the score the kind is {@link NeedKind#NOT_ENOUGH_EVIDENCE}.
 *   <li>N3 Only a score reliably below its target calls for a goal.
 *   <li>N4 Same input, same kind; immutable and thread-safe.
 * </ol>
 */
public interface NeedRule extends Serializable {

    /** Returns the code that names the rule. */
    String code();

    /** Returns what the competency calls for. */
    NeedKind kind(CompetencyGap gap, Perspective perspective, RatingScale scale);

    /**
     * Effectiveness by motivation. Motivation is low if it lies half a point or more below the middle of the scale; unknown
     * motivation counts as not low, so that nobody is written off for a questionnaire not filled in.
     */
    static NeedRule effectivenessByMotivation() {
        return EffectivenessByMotivation.INSTANCE;
    }
}

package org.openkam.ipd.rule;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * From where on a need table sees a fact.
 *
 * @param lowMotivation how far below the middle of the scale motivation counts as low, points, 0 or more; standard 0.5
 * @param farAbove how far above its target a score is far above, beyond error, points, above 0; standard 1, one level
 */
public record NeedThresholds(double lowMotivation, double farAbove) implements Serializable {
    private static final long serialVersionUID = 1L;

    public NeedThresholds {
        Arguments.finite(lowMotivation, "margin of low motivation");
        Arguments.that(lowMotivation >= 0, "margin of low motivation", lowMotivation, "must not be negative");
        Arguments.finite(farAbove, "margin of far above");
        Arguments.that(farAbove > 0, "margin of far above", farAbove, "must be above 0");
    }

    /** Returns half a point below the middle, and one level above the target; the library's own, practice gives no numbers. */
    public static NeedThresholds standard() {
        return new NeedThresholds(0.5, 1);
    }
}

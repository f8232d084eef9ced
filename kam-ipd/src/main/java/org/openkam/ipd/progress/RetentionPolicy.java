package org.openkam.ipd.progress;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;

/**
 * When a motivator matters and when it is unmet. The cuts are the library's own proposals.
 *
 * @param important share of the scale's range from which it matters, 0 to 1; standard 0.625, 3.5 on 1..5
 * @param unmet share of the range up to which it is hardly met, 0 to 1; standard 0.375, 2.5 on 1..5
 */
public record RetentionPolicy(double important, double unmet) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A cut must not hang on the last bit. */
    static final double ROUNDING = 1e-9;

    public RetentionPolicy {
        Arguments.that(important >= 0 && important <= 1, "importance", important, "must lie between 0 and 1");
        Arguments.that(unmet >= 0 && unmet <= 1, "unmet share", unmet, "must lie between 0 and 1");
    }

    /** Returns the standard cuts. */
    public static RetentionPolicy standard() {
        return new RetentionPolicy(0.625, 0.375);
    }

    double point(RatingScale scale, double share) {
        return scale.lowest() + share * scale.range();
    }
}

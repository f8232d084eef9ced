package org.openkam.ipd.progress;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.policy.IntervalMethod;

/**
 * What a self-diagnosis goes by.
 *
 * @param areas so many areas to work on, 1 or more; standard 3
 * @param confidence at which two areas are told apart, between 0 and 1, both exclusive; standard 0.95
 */
public record SelfDiagnosisPolicy(int areas, double confidence) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Tells areas apart. */
    static final IntervalMethod INTERVALS = IntervalMethod.studentT();

    public SelfDiagnosisPolicy {
        Arguments.inRange(areas, 1, Integer.MAX_VALUE, "number of areas");
        Arguments.that(confidence > 0 && confidence < 1, "confidence", confidence, "must lie between 0 and 1");
    }

    /** Returns three areas at 95 percent. */
    public static SelfDiagnosisPolicy standard() {
        return new SelfDiagnosisPolicy(3, 0.95);
    }
}

package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * How an agreement coefficient is computed. Immutable.
 *
 * @param weights how much unequal ratings agree
 * @param confidence of the interval, between 0 and 1, both exclusive
 */
public record AgreementSettings(AgreementWeights weights, double confidence) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Unweighted, 95 percent. */
    public static final AgreementSettings STANDARD = new AgreementSettings(AgreementWeights.UNWEIGHTED, 0.95);

    /** Checks the ranges. */
    public AgreementSettings {
        Arguments.notNull(weights, "weights");
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
    }

    /** Returns the settings of given weights at 95 percent. */
    public static AgreementSettings of(AgreementWeights weights) {
        return STANDARD.withWeights(weights);
    }

    /** Returns these settings with other weights. */
    public AgreementSettings withWeights(AgreementWeights other) {
        return new AgreementSettings(other, confidence);
    }

    /** Returns these settings with another confidence. */
    public AgreementSettings withConfidence(double level) {
        return new AgreementSettings(weights, level);
    }
}

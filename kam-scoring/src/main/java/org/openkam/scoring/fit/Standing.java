package org.openkam.scoring.fit;

import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.StandardError;

/** Somebody to be ranked: code, figure and the error that every ranked figure has. */
record Standing(String code, Computed value, StandardError error) {

    /** Returns how far this figure lies above another, in standard errors of the difference; 0 if equal at nine decimals. */
    double above(Standing other) {
        if (Nines.round(value.value()).equals(Nines.round(other.value.value()))) {
            return 0;
        }
        // Halves, so that nothing overflows.
        double difference = value.value() / 2 - other.value.value() / 2;
        double joint = StrictMath.hypot(error.value() / 2, other.error.value() / 2);
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, difference / joint));
    }

    double degreesOfFreedom(Standing other) {
        return Math.min(error.degreesOfFreedom(), other.error.degreesOfFreedom());
    }
}

package org.openkam.scoring.fit;

import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.StandardError;

/** Somebody to be ranked: code, figure and the error that every ranked figure has. */
record Standing(String code, Computed value, StandardError error) {

    /** Returns how far this figure lies above another, in standard errors of the difference; 0 if equal at nine decimals. */
    double above(Standing other) {
        double difference = value.value() - other.value.value();
        if (Nines.round(value.value()).equals(Nines.round(other.value.value()))) {
            return 0;
        }
        double joint = Math.sqrt(error.value() * error.value() + other.error.value() * other.error.value());
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, difference / joint));
    }

    double degreesOfFreedom(Standing other) {
        return Math.min(error.degreesOfFreedom(), other.error.degreesOfFreedom());
    }
}

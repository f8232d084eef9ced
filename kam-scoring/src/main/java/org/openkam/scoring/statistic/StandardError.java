package org.openkam.scoring.statistic;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * A standard error with the degrees of freedom that stand behind it.
 *
 * @param value the standard error in the unit of the estimate, finite, 0 or more
 * @param degreesOfFreedom greater than 0, not necessarily whole (Satterthwaite)
 * @param assumed whether a part of it rests on an assumption, such as a component borrowed from other raters
 */
public record StandardError(double value, double degreesOfFreedom, boolean assumed) implements Serializable {
    private static final long serialVersionUID = 1L;

    public StandardError {
        Arguments.finite(value, "standard error");
        Arguments.finite(degreesOfFreedom, "degrees of freedom");
        Arguments.that(value >= 0, "Standard error", value, "must not be negative");
        Arguments.that(degreesOfFreedom > 0, "Degrees of freedom", degreesOfFreedom, "must be positive");
    }

    @Override
    public String toString() {
        return Decimals.plain(value, 4) + (assumed ? " (assumed)" : "");
    }
}

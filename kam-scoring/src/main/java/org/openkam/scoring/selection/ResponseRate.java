package org.openkam.scoring.selection;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate.Computed;

/**
 * How many of those asked answered a survey (source case, A16). A low rate doesn't show that answers are wrong, but those who
 * answered may differ from those who didn't, and no interval tells of that.
 *
 * @param answered how many answered of those invited
 * @param lowBelow below which share the rate is low
 */
public record ResponseRate(Proportion answered, double lowBelow) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Below this share a survey says little (source case, R46; above 0.75 when announced, 0.3 when not). */
    public static final double STANDARD_LOW = 0.5;

    /** What to look at. */
    public enum Warning {
        /** Nothing. */
        NONE,
        /** Too few answered to rely on the result. */
        LOW_RESPONSE,
        /** Nobody was invited. */
        NOBODY_INVITED
    }

    public ResponseRate {
        Arguments.notNull(answered, "answered");
        Arguments.that(lowBelow >= 0 && lowBelow <= 1, "low rate", lowBelow, "must lie between 0 and 1");
    }

    /** Returns the rate, low below one half. */
    public static ResponseRate of(long answered, long invited) {
        return new ResponseRate(Proportion.of(answered, invited), STANDARD_LOW);
    }

    /** Returns what to look at; exactly the limit isn't low. */
    public Warning warning() {
        if (!(answered.estimate() instanceof Computed rate)) {
            return Warning.NOBODY_INVITED;
        }
        return rate.value() < lowBelow ? Warning.LOW_RESPONSE : Warning.NONE;
    }

    /** Returns for instance {@code Response rate 30 of 100 = 0.3000 [0.2189, 0.3958], LOW_RESPONSE (below 0.5)}. */
    @Override
    public String toString() {
        String warning =
                warning() == Warning.NONE ? "" : ", " + warning() + " (below " + Decimals.shortest(lowBelow) + ")";
        return "Response rate " + answered + warning;
    }
}

package org.openkam.scoring.fit;

import java.util.List;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.StandardError;

/** Sums of figures by the same raters: their errors may point the same way, so they add up undiminished. */
final class ErrorSum {
    private double sum;
    private double error;
    private double degrees = Double.MAX_VALUE;
    private boolean isKnown = true;
    private boolean isAssumed;

    /** Adds a figure so many times over. */
    void add(double weight, Computed part) {
        sum += weight * part.value();
        StandardError ofPart = part.standardError();
        isKnown &= ofPart != null || weight == 0;
        if (ofPart != null && ofPart.value() > 0 && weight > 0) {
            error += weight * ofPart.value();
            degrees = Math.min(degrees, ofPart.degreesOfFreedom());
            isAssumed |= ofPart.assumed();
        }
    }

    /** Returns the sum divided by a number above 0; its interval is cut at 0. */
    Estimate over(double divisor, PolicyIntervals intervals) {
        return intervals.notNegative(
                sum / divisor, isKnown ? new StandardError(error / divisor, degrees, isAssumed) : null);
    }

    /** Returns the sum of figures in the order given; 0 without error if there are none. */
    static Estimate of(List<Estimate> parts, PolicyIntervals intervals) {
        ErrorSum sum = new ErrorSum();
        parts.forEach(part -> sum.add(1, (Computed) part));
        return parts.isEmpty() ? Estimate.of(0) : sum.over(1, intervals);
    }
}

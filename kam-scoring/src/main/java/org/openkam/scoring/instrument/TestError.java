package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.reliability.CronbachAlpha;
import org.openkam.scoring.reliability.StandardErrorOfMeasurement;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ItemTotals;
import org.openkam.scoring.statistic.ItemTotalsTally;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * The error of the sum of some items, from everybody who answered all of them.
 *
 * @param alpha reliability of the sum
 * @param deviation standard deviation of the sum, in points of the test; 0 if there is none
 * @param reasonOrNull why there is no error; null if there is one
 */
record TestError(
        CronbachAlpha alpha, double deviation, @Nullable Reason reasonOrNull) implements Serializable {
    private static final long serialVersionUID = 1L;

    static TestError of(Collection<int[]> people, int[] places, int leastPeople) {
        ItemTotalsTally tally = new ItemTotalsTally(places.length);
        people.forEach(own -> tally.add(TestAnswers.at(own, places)));
        ItemTotals totals = tally.totals();
        CronbachAlpha alpha = CronbachAlpha.of(totals);
        double deviation = totals.reason().isPresent() ? 0 : Math.sqrt(totals.totalVariance());
        return new TestError(alpha, deviation, reason(alpha, deviation, leastPeople));
    }

    private static @Nullable Reason reason(CronbachAlpha alpha, double deviation, int leastPeople) {
        if (alpha.persons() < leastPeople) {
            return Reason.TOO_FEW_ASSESSEES;
        }
        return alpha.estimate()
                .<@Nullable Reason>fold(
                        a -> measurement(deviation, a.value()) > 0 ? null : Reason.ZERO_VARIANCE, reason -> reason);
    }

    private static double measurement(double deviation, double reliability) {
        return StandardErrorOfMeasurement.of(0, deviation, reliability)
                .measurement()
                .value();
    }

    /**
     * Returns the standard error of a score.
     *
     * @param unit points of the scale for one point of the test
     */
    @Nullable
    StandardError standardError(double unit) {
        if (reasonOrNull != null) {
            return null;
        }
        double reliability = alpha.value();
        long degrees = (alpha.persons() - 1) * (reliability < 0 ? 1 : alpha.items() - 1);
        return new StandardError(measurement(deviation, reliability) * unit, degrees, false);
    }

    /** Returns whether the items are known to tell people apart poorly. */
    boolean isBelow(double leastReliability, int leastPeople) {
        return alpha.persons() >= leastPeople
                && alpha.items() > 1
                && alpha.estimate().<Boolean>fold(a -> a.value() < leastReliability, Reason.ZERO_VARIANCE::equals);
    }

    /** Returns the reliability. */
    Estimate reliability() {
        return alpha.estimate();
    }
}

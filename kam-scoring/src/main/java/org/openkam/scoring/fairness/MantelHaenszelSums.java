package org.openkam.scoring.fairness;

import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.ChiSquareTest;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.LargeSample;
import org.openkam.scoring.statistic.Reason;

/** Sums over the strata that hold people of both groups, in ascending order. */
final class MantelHaenszelSums {
    private static final double CONTINUITY = 0.5;

    private double forReference; // sum of R = A D / T
    private double forFocal; // sum of S = B C / T
    private double pr;
    private double psqr;
    private double qs;
    private double excess;
    private double variance;
    private double difference;
    private long focalPeople;
    private long people;
    private int strata;

    MantelHaenszelSums(DifTally tally) {
        for (int s = 0; s < tally.strata(); s++) {
            long reference = tally.people(s, false);
            long focal = tally.people(s, true);
            if (reference > 0 && focal > 0) {
                add(tally.count(s, false, 1), reference, tally.count(s, true, 1), focal);
            }
        }
    }

    private void add(long a, long reference, long c, long focal) {
        long b = reference - a;
        long d = focal - c;
        double total = reference + focal;
        double r = (double) a * d / total;
        double s = (double) b * c / total;
        double p = (a + d) / total;
        double q = (b + c) / total;
        forReference += r;
        forFocal += s;
        pr += p * r;
        psqr += p * s + q * r;
        qs += q * s;
        double right = a + c;
        double wrong = b + d;
        excess += a - reference * right / total;
        variance += (double) reference * focal * right * wrong / (total * total * (total - 1));
        difference += c - focal * ((double) a / reference);
        focalPeople += focal;
        people += reference + focal;
        strata++;
    }

    int strata() {
        return strata;
    }

    long people() {
        return people;
    }

    Estimate logOddsRatio() {
        if (forReference == 0 || forFocal == 0) {
            return Estimate.notComputable(forReference == forFocal ? Reason.ZERO_VARIANCE : Reason.SEPARATED);
        }
        double square = pr / (2 * forReference * forReference)
                + psqr / (2 * forReference * forFocal)
                + qs / (2 * forFocal * forFocal);
        return LargeSample.estimate(StrictMath.log(forReference / forFocal), Math.sqrt(square));
    }

    Estimate standardizedDifference() {
        return Estimate.of(difference / focalPeople);
    }

    @Nullable
    ChiSquareTest test() {
        if (variance == 0) {
            return null;
        }
        double beyond = Math.max(0, Math.abs(excess) - CONTINUITY);
        return ChiSquareTest.of(beyond * beyond / variance, 1);
    }
}

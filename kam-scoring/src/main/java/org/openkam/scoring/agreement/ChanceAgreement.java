package org.openkam.scoring.agreement;

import java.io.Serializable;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.SplitMix64;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.GroupTally;
import org.openkam.scoring.statistic.Reason;

/**
 * How much raters agree by chance alone: the agreement of many simulated groups that answer at random. A few raters on one item
 * often agree well by luck, which {@link Rwg} and {@link AverageDeviation} of a group don't show; this tells from which value on a
 * group's agreement is beyond it.
 *
 * <p>Each of the simulated groups has as many raters and items as the group in question, each rating drawn by itself from the given
 * shares of the points. Real items go together, so for several items the chance values are somewhat too strict. Variances and
 * deviations are kept as whole numbers, so ties are true ties. The same arguments give the same numbers on every machine. Immutable
 * and thread-safe; holds 16 bytes for each simulated group.
 *
 * <p>Sources: Dunlap, W. P., Burke, M. J. &amp; Smith-Crowe, K. (2003). Accurate tests of statistical significance for r_wg and
 * average deviation interrater agreement indexes. Journal of Applied Psychology 88, 356-362. doi:10.1037/0021-9010.88.2.356;
 * Cohen, A., Doveh, E. &amp; Nahum-Shani, I. (2009). Organizational Research Methods 12, 148-164. doi:10.1177/1094428107300365
 */
public final class ChanceAgreement implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000;

    private final int raters;
    private final int items;
    private final long[] spreads; // ascending: n (n - 1) times the sum of variances
    private final long[] distances; // ascending: n^2 times the sum of mean distances from the mean

    private ChanceAgreement(int raters, int items, int groups) {
        this.raters = raters;
        this.items = items;
        this.spreads = new long[groups];
        this.distances = new long[groups];
    }

    /**
     * Simulates groups.
     *
     * @param shares how likely each point of the scale is, from the lowest to the highest; 0 or more, with the sum 1
     * @param raters of each group, 2 to 10000
     * @param items of each group, 1 to 10000
     * @param draws how many groups (resamples) from which seed; its confidence plays no part
     */
    public static ChanceAgreement of(double[] shares, int raters, int items, Bootstrap draws) {
        NullVariance.checkShares(shares);
        Arguments.inRange(raters, 2, MOST, "number of raters");
        Arguments.inRange(items, 1, MOST, "number of items");
        Arguments.that(draws.resamples() > 0, "number of simulated groups", 0, "must be positive");
        ChanceAgreement chance = new ChanceAgreement(raters, items, draws.resamples());
        SplitMix64 random = new SplitMix64(draws.seed());
        int[] counts = new int[shares.length];
        for (int group = 0; group < draws.resamples(); group++) {
            for (int item = 0; item < items; item++) {
                draw(shares, raters, random, counts);
                chance.add(group, counts);
            }
        }
        Arrays.sort(chance.spreads);
        Arrays.sort(chance.distances);
        return chance;
    }

    private static void draw(double[] shares, int raters, SplitMix64 random, int[] counts) {
        Arrays.fill(counts, 0);
        for (int rater = 0; rater < raters; rater++) {
            double left = (random.nextLong() >>> 11) * 0x1p-53;
            int point = 0;
            while (point < shares.length - 1 && left >= shares[point]) {
                left -= shares[point];
                point++;
            }
            counts[point]++;
        }
    }

    private void add(int group, int[] counts) {
        long sum = 0;
        long squares = 0;
        for (int point = 0; point < counts.length; point++) {
            sum += (long) counts[point] * point;
            squares += (long) counts[point] * point * point;
        }
        spreads[group] += raters * squares - sum * sum;
        for (int point = 0; point < counts.length; point++) {
            distances[group] += counts[point] * Math.abs((long) raters * point - sum);
        }
    }

    /**
     * Returns how likely chance alone makes a group agree as well as one of a tally, or better: the share of simulated groups with
     * its variance or less, the group itself counted among them.
     *
     * @param tally of as many items as simulated
     * @param group one of its groups
     * @return above 0, at most 1; {@link Reason#INCOMPLETE_DATA} unless each item has one rating of each simulated rater
     */
    public Estimate probability(GroupTally tally, int group) {
        Arguments.that(tally.items() == items, "number of items", tally.items(), "must be " + items);
        long spread = 0;
        for (int item = 0; item < items; item++) {
            if (tally.count(group, item) != raters) {
                return Estimate.notComputable(Reason.INCOMPLETE_DATA);
            }
            long sum = tally.sum(group, item);
            spread += raters * tally.squares(group, item) - sum * sum;
        }
        return Estimate.of((1.0 + countUpTo(spreads, spread)) / (spreads.length + 1.0));
    }

    private static int countUpTo(long[] ascending, long value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Returns the {@link Rwg} that at most a share of the simulated groups reach: less agreement than that isn't beyond chance.
     *
     * @param level the share, such as 0.05, between 0 and 1, both exclusive
     * @param expected the null variance that r_wg is computed with
     * @return {@link Reason#TOO_FEW_UNITS} if more groups than that agree as well as any
     */
    public Estimate criticalRwg(double level, NullVariance expected) {
        double variance = critical(spreads, level) / ((double) items * raters * (raters - 1));
        return variance < 0
                ? Estimate.notComputable(Reason.TOO_FEW_UNITS)
                : Rwg.stepped(variance / expected.value(), items);
    }

    /**
     * Returns the deviation from the mean, in points, that at most a share of the simulated groups stay within: more than that
     * isn't beyond chance; see {@link #criticalRwg}.
     */
    public Estimate criticalDeviation(double level) {
        double deviation = critical(distances, level) / ((double) items * raters * raters);
        return deviation < 0 ? Estimate.notComputable(Reason.TOO_FEW_UNITS) : Estimate.of(deviation);
    }

    /** The largest number that at most a share of the ascending ones lie at or below; -1 if there is none. */
    private static long critical(long[] ascending, double level) {
        Arguments.that(level > 0 && level < 1, "level", level, "must lie between 0 and 1");
        int most = (int) (level * ascending.length);
        int at = most - 1;
        while (at >= 0 && countUpTo(ascending, ascending[at]) > most) {
            at = countUpTo(ascending, ascending[at] - 1) - 1;
        }
        return at < 0 ? -1 : ascending[at];
    }

    /** Returns the size only, for instance {@code chance agreement of 10 raters on 1 item (1000 simulated groups)}. */
    @Override
    public String toString() {
        return "chance agreement of " + raters + " raters on " + items + (items == 1 ? " item (" : " items (")
                + spreads.length + " simulated groups)";
    }
}

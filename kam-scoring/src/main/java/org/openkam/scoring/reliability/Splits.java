package org.openkam.scoring.reliability;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ItemCovariances;
import org.openkam.scoring.statistic.Reason;

/**
 * The split-half reliabilities of all ways to part {@code k} items into two halves, the one of {@code floor(k / 2)}
 * items: the largest is Guttman's maximal lambda 4, the smallest tells of the worst halves (Revelle's beta is near it),
 * the mean is Cronbach's alpha if {@code k} is even. The reliability of one split is {@code 4 cov(A, B) / s_T^2}.
 *
 * <p>The mean is known in closed form for any number of items. The largest and the smallest are found by trying all
 * splits, up to {@value #MOST_ITEMS} items; with more they are {@link Reason#TOO_LARGE}, for a search that only tries
 * some would give a number that depends on its luck. The largest of many is too high a value in a small sample.
 * Otherwise not computable as {@link CronbachAlpha}. Immutable.
 *
 * <p>Sources: Guttman, L. (1945). Psychometrika 10, 255-282. doi:10.1007/BF02288892; Revelle, W. &amp; Condon, D. M.
 * (2019). Psychological Assessment 31, 1395-1411. doi:10.1037/pas0000754
 *
 * @param largest of all splits
 * @param mean of all splits
 * @param smallest of all splits
 * @param number of splits that differ, 0 if they weren't tried
 * @param items {@code k}
 */
public record Splits(Estimate largest, Estimate mean, Estimate smallest, int number, int items)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Most items whose splits are all tried. */
    public static final int MOST_ITEMS = 16;

    /** Bits that the largest covariance keeps; sums of 16 x 16 of them stay whole numbers of 63 bits. */
    private static final int KEPT_BITS = 52;

    /** Checks that all are there. */
    public Splits {
        Arguments.notNull(largest, "largest");
        Arguments.notNull(mean, "mean");
        Arguments.notNull(smallest, "smallest");
    }

    /** Tries the splits of items; of their correlations if those are given. Never throws for data. */
    public static Splits of(ItemCovariances covariances) {
        int items = covariances.items();
        Estimate alpha = CronbachAlpha.of(covariances).estimate();
        if (alpha instanceof Estimate.NotComputable) {
            return new Splits(alpha, alpha, alpha, 0, items);
        }
        double half = Math.floor(items / 2.0);
        double mean = alpha.value() * 4 * half * (items - half) / ((double) items * items);
        if (items > MOST_ITEMS) {
            Estimate none = Estimate.notComputable(Reason.TOO_LARGE);
            return new Splits(none, Estimate.of(mean), none, 0, items);
        }
        return tried(covariances.matrix(), Estimate.of(mean));
    }

    private static Splits tried(double[][] c, Estimate mean) {
        long[][] whole = whole(c);
        int items = c.length;
        long all = 0;
        for (long[] row : whole) {
            for (long covariance : row) {
                all += covariance;
            }
        }
        long largest = Long.MIN_VALUE;
        long smallest = Long.MAX_VALUE;
        int number = 0;
        for (int half = 0; half < 1 << items; half++) {
            boolean counted = (half & 1) == 1 || items % 2 == 1; // of two equal halves the one with the first item
            if (counted && Integer.bitCount(half) == items / 2) {
                long between = between(whole, half);
                largest = Math.max(largest, between);
                smallest = Math.min(smallest, between);
                number++;
            }
        }
        return new Splits(share(largest, all), mean, share(smallest, all), number, items);
    }

    private static Estimate share(long between, long all) {
        return all == 0
                ? Estimate.notComputable(Reason.ZERO_VARIANCE)
                : Estimate.of(4 * ((double) between / (double) all));
    }

    /** Covariances as whole multiples of one power of two, so that the order of sums can't matter. */
    private static long[][] whole(double[][] c) {
        double largest = 0;
        for (double[] row : c) {
            for (double covariance : row) {
                largest = Math.max(largest, Math.abs(covariance));
            }
        }
        int shift = KEPT_BITS - Math.getExponent(largest);
        long[][] whole = new long[c.length][c.length];
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j < c.length; j++) {
                whole[i][j] = (long) Math.rint(Math.scalb(c[i][j], shift));
            }
        }
        return whole;
    }

    private static long between(long[][] c, int half) {
        long sum = 0;
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; (half >> i & 1) == 1 && j < c.length; j++) {
                sum += (half >> j & 1) == 1 ? 0 : c[i][j];
            }
        }
        return sum;
    }

    /** Returns one line for each value. */
    public String render() {
        return Line.of("Largest split-half reliability", largest) + "\n"
                + Line.of("Mean split-half reliability", mean) + "\n"
                + Line.of("Smallest split-half reliability", smallest) + "\n";
    }

    /** Returns for instance {@code Split-half reliabilities: 0.6412 to 0.9055, mean 0.8259 (35 splits of 7 items)}. */
    @Override
    public String toString() {
        return "Split-half reliabilities: " + smallest + " to " + largest + ", mean " + mean + " (" + number
                + " splits of " + items + " items)";
    }
}

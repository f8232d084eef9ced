package org.openkam.scoring.statistic;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One walk over all pairs of items: covariances, and the exact sums that the totals need. Used once. */
final class PairPass {
    private static final double LARGEST = 1e290; // sums of a whole matrix stay finite

    private final PairSource source;
    private final double[][] covariances;
    private final double[] means;
    private final BigInteger[] sums;
    private final BigInteger[][] spreads; // of each item, and of it with the total
    private final long @Nullable [][] counts;

    PairPass(PairSource source) {
        int items = source.items();
        this.source = source;
        covariances = new double[items][items];
        means = new double[items];
        sums = new BigInteger[items];
        spreads = new BigInteger[2][items];
        Arrays.fill(spreads[1], BigInteger.ZERO);
        counts = source.isListwise() ? null : new long[items][items];
    }

    /** Takes all pairs; returns why that failed, or null. */
    @Nullable
    Reason run() {
        for (int i = 0; i < means.length; i++) {
            for (int j = i; j < means.length; j++) {
                PairSums pair = source.pair(i, j);
                if (pair.persons() < 2) {
                    return Reason.INCOMPLETE_DATA;
                }
                take(pair, i, j);
                if (!(Math.abs(covariances[i][j]) <= LARGEST)) {
                    return Reason.OUT_OF_DOMAIN;
                }
            }
        }
        return null;
    }

    private void take(PairSums pair, int i, int j) {
        BigInteger spread = pair.spread();
        covariances[i][j] = source.unit().variance(spread, pair.persons());
        covariances[j][i] = covariances[i][j];
        spreads[1][i] = spreads[1][i].add(spread);
        if (i == j) {
            means[i] = source.unit().mean(pair.first(), pair.persons());
            sums[i] = pair.first();
            spreads[0][i] = spread;
        } else {
            spreads[1][j] = spreads[1][j].add(spread);
        }
        if (counts != null) {
            counts[i][j] = pair.persons();
            counts[j][i] = pair.persons();
        }
    }

    double[][] covariances() {
        return covariances;
    }

    long @Nullable [][] counts() {
        return counts;
    }

    ItemTotals totals() {
        return counts == null
                ? ItemTotals.of(source.unit(), source.persons(), sums, spreads)
                : ItemTotals.of(means, covariances, source.persons(), false);
    }
}

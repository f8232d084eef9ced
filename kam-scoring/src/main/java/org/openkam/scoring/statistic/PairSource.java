package org.openkam.scoring.statistic;

import java.math.BigInteger;

/** Where the exact sums of pairs of items come from. */
interface PairSource {
    /** How many items. */
    int items();

    /** How many persons contribute anything. */
    long persons();

    /** Whether all pairs rest on the same persons. */
    boolean isListwise();

    /** The sums of two items, {@code i <= j}; of an item and itself for {@code i == j}. */
    PairSums pair(int i, int j);

    /** The unit of the ratings. */
    Unit unit();

    /**
     * A unit of ratings: {@code 2^exponent / divisor}.
     *
     * @param divisor positive, 1 for whole numbers
     * @param exponent of two, 0 for whole numbers and decimals
     */
    record Unit(BigInteger divisor, int exponent) {
        static final Unit ONE = new Unit(BigInteger.ONE, 0);

        /** {@code sum / n}, the sum in this unit. */
        double mean(BigInteger sum, long n) {
            return ExactRatio.of(sum, divisor.multiply(BigInteger.valueOf(n)), exponent);
        }

        /** {@code spread / (n (n - 1))}, the spread in squares of this unit. */
        double variance(BigInteger spread, long n) {
            BigInteger pairs = BigInteger.valueOf(n).multiply(BigInteger.valueOf(n - 1));
            return ExactRatio.of(spread, divisor.multiply(divisor).multiply(pairs), 2 * exponent);
        }
    }
}

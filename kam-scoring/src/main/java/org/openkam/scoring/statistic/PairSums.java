package org.openkam.scoring.statistic;

import java.math.BigInteger;

/**
 * Exact sums of two items over the persons who rated both, as whole multiples of some unit of rating.
 *
 * @param persons how many
 * @param first sum of the first item
 * @param second sum of the second item
 * @param products sum of the products, in units of the square
 */
record PairSums(long persons, BigInteger first, BigInteger second, BigInteger products) {

    /** {@code n sum(xy) - sum(x) sum(y)}: the covariance times {@code n (n - 1)}, n - 1 in its denominator. */
    BigInteger spread() {
        return products.multiply(BigInteger.valueOf(persons)).subtract(first.multiply(second));
    }
}

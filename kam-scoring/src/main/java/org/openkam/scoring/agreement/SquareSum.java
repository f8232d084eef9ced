package org.openkam.scoring.agreement;

import java.io.Serializable;
import java.math.BigInteger;

/** An exact sum of squares that takes the fast way as long as numbers are small. Not thread-safe. */
final class SquareSum implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long LARGEST_ROOT = (1L << 31) - 1;

    private long small; // never negative
    private BigInteger large = BigInteger.ZERO;

    void addSquare(long root) {
        if (root > LARGEST_ROOT || root < -LARGEST_ROOT) {
            BigInteger big = BigInteger.valueOf(root);
            large = large.add(big.multiply(big));
        } else {
            add(root * root);
        }
    }

    /** Adds a number from 0 to 2^62. */
    void add(long number) {
        small += number;
        if (small < 0) { // beyond 63 bits, but not beyond 64
            large = large.add(BigInteger.valueOf(small - number)).add(BigInteger.valueOf(number));
            small = 0;
        }
    }

    void add(BigInteger number) {
        large = large.add(number);
    }

    void merge(SquareSum other) {
        large = large.add(other.value());
    }

    BigInteger value() {
        return large.add(BigInteger.valueOf(small));
    }
}

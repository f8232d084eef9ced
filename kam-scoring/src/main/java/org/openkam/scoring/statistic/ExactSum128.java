package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.math.BigInteger;

/** A sum of {@code long} values in 128 bits: exact for more terms than a programme can have. Not thread-safe. */
final class ExactSum128 implements Serializable {
    private static final long serialVersionUID = 1L;

    private long high;
    private long low;
    private long recent; // not yet in the other two

    void add(long value) {
        long sum = recent + value;
        if (((recent ^ sum) & (value ^ sum)) < 0) {
            carry(recent);
            sum = value;
        }
        recent = sum;
    }

    private void carry(long value) {
        long sum = low + value;
        high += (value >> 63) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        low = sum;
    }

    void add(ExactSum128 other) {
        carry(other.recent);
        long sum = low + other.low;
        high += other.high + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        low = sum;
    }

    double toDouble() {
        return BigInteger.valueOf(high)
                .shiftLeft(64)
                .add(new BigInteger(Long.toUnsignedString(low)))
                .add(BigInteger.valueOf(recent))
                .doubleValue();
    }
}

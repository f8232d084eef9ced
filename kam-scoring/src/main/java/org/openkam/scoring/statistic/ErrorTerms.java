package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Exact sums of one kind of term of {@link RaterErrorTally}: products as they are, and products of sums by the n they are
 * divided by. Mergeable. Not thread-safe.
 */
final class ErrorTerms implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SMALL = 64;

    private final ExactSum128 raw = new ExactSum128();
    private final @Nullable ExactSum128[] corrections = new ExactSum128[SMALL]; // by n
    private final TreeMap<Integer, ExactSum128> further = new TreeMap<>(); // n from 64
    private long degrees;

    /** Adds products as they are. */
    void addProducts(long sum) {
        raw.add(sum);
    }

    /** Takes off products of sums, all to be divided by one n. */
    void subtract(long productsOfSums, int n, long terms) {
        correction(n).add(productsOfSums);
        degrees += terms * (n - 1L);
    }

    private ExactSum128 correction(int n) {
        if (n >= SMALL) {
            return further.computeIfAbsent(n, key -> new ExactSum128());
        }
        ExactSum128 sum = corrections[n];
        if (sum == null) {
            sum = new ExactSum128();
            corrections[n] = sum;
        }
        return sum;
    }

    void merge(ErrorTerms other) {
        raw.add(other.raw);
        for (int n = 0; n < SMALL; n++) {
            ExactSum128 sum = other.corrections[n];
            if (sum != null) {
                correction(n).add(sum);
            }
        }
        other.further.forEach((n, sum) -> correction(n).add(sum));
        degrees += other.degrees;
    }

    long degrees() {
        return degrees;
    }

    double value() {
        double value = raw.toDouble();
        for (int n = 0; n < SMALL; n++) {
            ExactSum128 sum = corrections[n];
            value -= sum == null ? 0 : sum.toDouble() / n;
        }
        for (Map.Entry<Integer, ExactSum128> term : further.entrySet()) {
            value -= term.getValue().toDouble() / term.getKey();
        }
        return value;
    }
}

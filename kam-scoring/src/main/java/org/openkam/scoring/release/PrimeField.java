package org.openkam.scoring.release;

import java.math.BigInteger;

/** Whole numbers modulo the prime 2^61 - 1. */
final class PrimeField {
    static final long PRIME = (1L << 61) - 1;

    private PrimeField() {}

    static long of(BigInteger number) {
        return number.mod(BigInteger.valueOf(PRIME)).longValue();
    }

    static long minus(long a, long b) {
        long difference = a - b;
        return difference < 0 ? difference + PRIME : difference;
    }

    /** The product has 122 bits at most; those above the 61st count once more, because 2^61 is 1 here. */
    static long times(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        long sum = (low & PRIME) + (low >>> 61 | high << 3);
        return sum >= PRIME ? sum - PRIME : sum;
    }

    /** Returns {@code 1 / a} as a to the power of the prime less 2; {@code a} isn't 0. */
    static long inverse(long a) {
        long result = 1;
        long power = a;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = times(result, power);
            }
            power = times(power, power);
        }
        return result;
    }

    /** Subtracts a multiple of {@code pivot} from {@code row} so that a column becomes 0; the pivot's own is 1. */
    static void eliminate(long[] row, long[] pivot, int column) {
        long factor = row[column];
        for (int c = 0; factor != 0 && c < row.length; c++) {
            if (pivot[c] != 0) {
                row[c] = minus(row[c], times(factor, pivot[c]));
            }
        }
    }

    /** Divides a vector by its first number other than 0, and returns the place of that; its length if there is none. */
    static int normalize(long[] vector) {
        int first = 0;
        while (first < vector.length && vector[first] == 0) {
            first++;
        }
        if (first < vector.length && vector[first] != 1) {
            long inverse = inverse(vector[first]);
            for (int i = first; i < vector.length; i++) {
                vector[i] = times(vector[i], inverse);
            }
        }
        return first;
    }
}

package org.openkam.scoring.agreement;

import java.math.BigInteger;

/**
 * The power of two that numbers are whole multiples of, so that sums of them and of their squares are exact. {@code NaN} is
 * missing.
 *
 * @param exponent of the power of two
 * @param largest the largest magnitude
 */
record WholeUnit(int exponent, double largest) {
    /** Of no number yet. */
    static final WholeUnit NOTHING = new WholeUnit(0, 0);

    private static final double MOST_FOR_LONG = 1 << 15;

    /** The unit of these numbers as well. */
    WholeUnit with(double[] values) {
        int lowest = largest == 0 ? Integer.MAX_VALUE : exponent;
        double greatest = largest;
        for (double value : values) {
            if (value != 0 && !Double.isNaN(value)) {
                lowest = Math.min(lowest, ExactMoments.lowestBit(value));
                greatest = Math.max(greatest, Math.abs(value));
            }
        }
        return greatest == 0 ? NOTHING : new WholeUnit(lowest, greatest);
    }

    /** Adds a group of such numbers, unless all are missing. */
    void add(double[] values, SizeClasses classes) {
        double factor = Math.scalb(1.0, -exponent);
        boolean small = factor >= Double.MIN_NORMAL && largest * factor <= MOST_FOR_LONG;
        if (small) {
            addSmall(values, factor, classes);
        } else {
            addLarge(values, classes);
        }
    }

    private static void addSmall(double[] values, double factor, SizeClasses classes) {
        int size = 0;
        long sum = 0;
        long squares = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                long whole = (long) (value * factor);
                size++;
                sum += whole;
                squares += whole * whole;
            }
        }
        classes.add(size, sum, squares);
    }

    private void addLarge(double[] values, SizeClasses classes) {
        int size = 0;
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                BigInteger whole = value == 0 ? BigInteger.ZERO : ExactMoments.whole(value, exponent);
                size++;
                sum = sum.add(whole);
                squares = squares.add(whole.multiply(whole));
            }
        }
        if (size > 0) {
            classes.add(size, sum, squares);
        }
    }
}

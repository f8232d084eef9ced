package org.openkam.scoring.agreement;

import java.math.BigInteger;

/**
 * The four mean squares of a complete table of {@code n} units and {@code k} raters, all on one common scale, exact: signs
 * and zeros of their sums are certain, and ratios are rounded once.
 *
 * @param n units, 2 or more
 * @param k raters, 2 or more
 * @param between between units (MSB), n - 1 degrees of freedom
 * @param within within units (MSW), n (k - 1)
 * @param raters between raters (MSJ), k - 1
 * @param residual after units and raters (MSE), (n - 1) (k - 1)
 */
record MeanSquares(long n, long k, BigInteger between, BigInteger within, BigInteger raters, BigInteger residual) {

    static MeanSquares of(ExactMoments m, long n, long k) {
        BigInteger correction = m.total().multiply(m.total());
        BigInteger between = times(m.unitSquares(), n).subtract(correction); // n k SSB
        BigInteger raters = times(m.raterSquares(), k).subtract(correction); // n k SSJ
        BigInteger within = times(times(m.squares(), n), k).subtract(times(m.unitSquares(), n)); // n k SSW
        BigInteger residual = within.subtract(raters); // n k SSE
        // Common denominator of the mean squares: n k times n (n - 1) (k - 1).
        return new MeanSquares(
                n,
                k,
                times(times(between, n), k - 1),
                times(within, n - 1),
                times(times(raters, n), n - 1),
                times(residual, n));
    }

    /** What the mean squares on the common scale are to be divided by. */
    BigInteger commonDenominator() {
        return times(times(times(times(times(BigInteger.ONE, n), k), n), n - 1), k - 1);
    }

    /** Numerator and denominator of a form, both on the common scale. */
    Share share(IccForm form) {
        Share single = switch (form.model()) {
            case ONE_WAY -> new Share(between.subtract(within), between.add(times(within, k - 1)));
            case CONSISTENCY -> new Share(between.subtract(residual), between.add(times(residual, k - 1)));
            case AGREEMENT ->
                new Share(
                        times(between.subtract(residual), n),
                        times(between.add(times(residual, k - 1)), n).add(times(raters.subtract(residual), k)));
        };
        return form.averaged() ? single.stepUp(k) : single;
    }

    /** The mean square that F divides by. */
    BigInteger error(IccForm form) {
        return form.model() == IccForm.Model.ONE_WAY ? within : residual;
    }

    private static BigInteger times(BigInteger value, long factor) {
        return value.multiply(BigInteger.valueOf(factor));
    }

    /** A ratio of two exact numbers. */
    record Share(BigInteger numerator, BigInteger denominator) {
        private static final int KEPT_BITS = 120;

        /** Spearman-Brown: {@code r} becomes {@code k r / (1 + (k - 1) r)}. */
        Share stepUp(long k) {
            return new Share(times(numerator, k), denominator.add(times(numerator, k - 1)));
        }

        /** The ratio as a {@code double}; infinite or {@code NaN} where it has no finite value. */
        double value() {
            int up = Math.max(0, numerator.bitLength() - KEPT_BITS);
            int down = Math.max(0, denominator.bitLength() - KEPT_BITS);
            double ratio = numerator.shiftRight(up).doubleValue()
                    / denominator.shiftRight(down).doubleValue();
            return Math.scalb(ratio, up - down) + 0d;
        }
    }
}

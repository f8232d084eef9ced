package org.openkam.scoring.norm;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/**
 * Distance of a raw score from the mean of a norm group, on the usual linear scales. Linear: the shape of the distribution stays;
 * for places by rank see {@link PercentileRank}.
 *
 * <pre>
 * z = (raw - mean) / SD, SD with divisor n - 1      T = 50 + 10 z      IQ = 100 + 15 z
 * sten: 5.5 + 2 z, rounded to the nearest whole number, halves upward, within 1 to 10
 * stanine: 5 + 2 z, rounded likewise, within 1 to 9
 * </pre>
 * So the bands are left-closed: sten 6 goes from z = 0 (inclusive) to 0.5 (exclusive). Borders are compared exactly, the numbers
 * being the decimals they are written as. z, T, IQ and the unrounded sten aren't rounded.
 * <ul>
 *   <li>{@code raw} missing ({@code NaN}): {@link Reason#INCOMPLETE_DATA}.
 *   <li>Empty group: {@link Reason#NO_DATA}; one person: {@link Reason#TOO_FEW_UNITS}.
 *   <li>Everybody alike: {@link Reason#ZERO_VARIANCE}. A negative stated deviation: {@link Reason#OUT_OF_DOMAIN}.
 * </ul>
 * The order of the group leaves no trace. Immutable and thread-safe.
 *
 * <p>Source: Canfield, A. A. (1951). The "sten" scale: a modified C-scale. Educational and Psychological Measurement 11, 295-297.
 * doi:10.1177/001316445101100213
 *
 * @param z distance in standard deviations
 * @param t T score
 * @param stenUnrounded {@code 5.5 + 2 z}, neither rounded nor limited
 * @param sten 1 to 10
 * @param stanine 1 to 9
 * @param iq deviation IQ
 */
public record StandardScore(
        Estimate z, Estimate t, Estimate stenUnrounded, Estimate sten, Estimate stanine, Estimate iq)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Returns where a score stands in a group; never throws for data.
     *
     * @param group whom it is held against
     * @param raw the score, {@code NaN} where missing
     * @throws IllegalArgumentException if {@code raw} is infinite
     */
    public static StandardScore of(NormSample group, double raw) {
        Arguments.notNull(group, "norm group");
        Reason reason = reason(raw);
        if (reason == null && group.n() < 2) {
            reason = group.n() == 0 ? Reason.NO_DATA : Reason.TOO_FEW_UNITS;
        }
        if (reason == null && !group.varies()) {
            reason = Reason.ZERO_VARIANCE;
        }
        return reason == null ? of(group.signedSquare(raw)) : missing(reason);
    }

    /**
     * Returns where a score stands in a group of which a manual states mean and standard deviation; never throws for data.
     *
     * @param mean its mean, finite
     * @param deviation its standard deviation, finite
     * @param raw the score, {@code NaN} where missing
     * @throws IllegalArgumentException if a number is infinite, or mean or deviation is {@code NaN}
     */
    public static StandardScore of(double mean, double deviation, double raw) {
        Arguments.finite(mean, "mean");
        Arguments.finite(deviation, "standard deviation");
        Reason reason = reason(raw);
        if (reason == null && deviation <= 0) {
            reason = deviation == 0 ? Reason.ZERO_VARIANCE : Reason.OUT_OF_DOMAIN;
        }
        if (reason != null) {
            return missing(reason);
        }
        Fraction z = decimal(raw).minus(decimal(mean)).dividedBy(decimal(deviation));
        return of(z.compareTo(Fraction.ZERO) < 0 ? Fraction.ZERO.minus(z.times(z)) : z.times(z));
    }

    private static Fraction decimal(double value) {
        return Fraction.of(BigDecimal.valueOf(value));
    }

    private static @Nullable Reason reason(double raw) {
        if (Double.isNaN(raw)) {
            return Reason.INCOMPLETE_DATA;
        }
        Arguments.finite(raw, "raw score");
        return null;
    }

    private static StandardScore missing(Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        return new StandardScore(none, none, none, none, none, none);
    }

    private static StandardScore of(Fraction signedSquare) {
        double square = signedSquare.toDouble();
        double z = Math.copySign(StrictMath.sqrt(Math.abs(square)), square) + 0d;
        if (!Double.isFinite(20 * z)) {
            return missing(Reason.OUT_OF_DOMAIN);
        }
        return new StandardScore(
                Estimate.of(z),
                Estimate.of(50 + 10 * z),
                Estimate.of(5.5 + 2 * z),
                Estimate.of(band(signedSquare, -8, 10)),
                Estimate.of(band(signedSquare, -7, 9)),
                Estimate.of(100 + 15 * z));
    }

    /**
     * The first band ends and the second begins at z = {@code start / 4}, each further one half a standard deviation higher.
     */
    private static int band(Fraction signedSquare, int start, int highest) {
        int band = 1;
        while (band < highest && signedSquare.compareTo(border(start + 2 * (band - 1))) >= 0) {
            band++;
        }
        return band;
    }

    /** Signed square of a number of quarters. */
    private static Fraction border(int quarters) {
        return Fraction.of(BigInteger.valueOf((long) quarters * Math.abs(quarters)), BigInteger.valueOf(16));
    }

    /** Returns for instance {@code z = 0.8519 (T 58.5193, sten 7, stanine 7, IQ 112.7790)}. */
    @Override
    public String toString() {
        return z instanceof Estimate.Computed
                ? "z = " + z + " (T " + t + ", sten " + whole(sten) + ", stanine " + whole(stanine) + ", IQ " + iq + ")"
                : "z: " + z;
    }

    private static String whole(Estimate band) {
        return Integer.toString((int) band.value());
    }
}

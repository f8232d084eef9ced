package org.openkam.scoring.norm;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/**
 * A norm group: how many people have each raw score. Counts, mean and variance are exact, each score being the decimal number it
 * is written as. Missing scores are counted apart and take no part. Immutable and thread-safe.
 */
public final class NormSample implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double[] values; // ascending
    private final long[] upTo; // people at or below each
    private final long missing;
    private final int scale; // decimals of all values
    private final BigInteger sum; // in units of 10^-scale
    private final BigInteger spread; // n sum(x^2) - sum(x)^2, in units of 10^(-2 scale)

    NormSample(double[] values, long[] counts, long missing) {
        this.values = values;
        this.upTo = counts.clone();
        for (int i = 1; i < upTo.length; i++) {
            upTo[i] += upTo[i - 1];
        }
        this.missing = missing;
        this.scale = Arrays.stream(values).mapToInt(NormSample::decimals).max().orElse(0);
        BigInteger total = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (int i = 0; i < values.length; i++) {
            BigInteger value = unscaled(values[i], scale);
            BigInteger times = value.multiply(BigInteger.valueOf(counts[i]));
            total = total.add(times);
            squares = squares.add(times.multiply(value));
        }
        this.sum = total;
        this.spread = squares.multiply(BigInteger.valueOf(n())).subtract(total.multiply(total));
    }

    /** Returns the group of these scores, {@code NaN} where one is missing. */
    public static NormSample of(double... raw) {
        NormTally tally = new NormTally();
        for (double score : Arguments.notNull(raw, "raw scores")) {
            tally.add(score);
        }
        return tally.finish();
    }

    /**
     * Returns the group of these counts.
     *
     * @param people by score, each 1 or more; may be empty
     * @param missing people without a score, 0 or more
     * @throws IllegalArgumentException if a score isn't finite, or there are more than 2^62 people
     */
    public static NormSample ofCounts(Map<Double, Long> people, long missing) {
        TreeMap<Double, Long> sorted = new TreeMap<>();
        BigInteger all = BigInteger.ZERO;
        for (var entry : Arguments.notNull(people, "people by score").entrySet()) {
            double score = Arguments.finite(entry.getKey(), "score of norm group") + 0d;
            long count = entry.getValue();
            Arguments.that(count >= 1, "people with score " + score, count, "must be at least 1");
            sorted.merge(score, count, Long::sum);
            all = all.add(BigInteger.valueOf(count));
        }
        Arguments.that(all.bitLength() <= 62, "size of norm group", all, "must be at most 2^62");
        Arguments.that(missing >= 0, "people without a score", missing, "must not be negative");
        double[] scores = sorted.keySet().stream().mapToDouble(score -> score).toArray();
        long[] counts = sorted.values().stream().mapToLong(count -> count).toArray();
        return new NormSample(scores, counts, missing);
    }

    /** Returns how many people have each score, the lowest first. */
    public SortedMap<Double, Long> counts() {
        TreeMap<Double, Long> counts = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            counts.put(values[i], upTo[i] - (i == 0 ? 0 : upTo[i - 1]));
        }
        return Collections.unmodifiableSortedMap(counts);
    }

    static int decimals(double value) {
        return Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale());
    }

    static BigInteger unscaled(double value, int scale) {
        return BigDecimal.valueOf(value).setScale(scale).unscaledValue();
    }

    /** Returns how many people have a score. */
    public long n() {
        return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
    }

    /** Returns how many people have none. */
    public long missing() {
        return missing;
    }

    /** Returns how many people lie below a score. */
    public long below(double raw) {
        int at = Arrays.binarySearch(values, raw + 0d);
        int next = at < 0 ? -at - 1 : at;
        return next == 0 ? 0 : upTo[next - 1];
    }

    /** Returns how many people have exactly this score. */
    public long level(double raw) {
        int at = Arrays.binarySearch(values, raw + 0d);
        return at < 0 ? 0 : upTo[at] - (at == 0 ? 0 : upTo[at - 1]);
    }

    /** Returns the mean. */
    public Estimate mean() {
        return n() == 0
                ? Estimate.notComputable(Reason.NO_DATA)
                : finite(Fraction.of(sum, tens(scale).multiply(BigInteger.valueOf(n())))
                        .toDouble());
    }

    /** Returns the standard deviation, n - 1 in the denominator, 0 or more. */
    public Estimate deviation() {
        if (n() < 2) {
            return Estimate.notComputable(n() == 0 ? Reason.NO_DATA : Reason.TOO_FEW_UNITS);
        }
        BigInteger divisor = tens(2 * scale).multiply(BigInteger.valueOf(n())).multiply(BigInteger.valueOf(n() - 1));
        return finite(StrictMath.sqrt(Fraction.of(spread, divisor).toDouble()));
    }

    private static Estimate finite(double value) {
        return Double.isFinite(value) ? Estimate.of(value) : Estimate.notComputable(Reason.OUT_OF_DOMAIN);
    }

    private static BigInteger tens(int exponent) {
        return BigInteger.TEN.pow(exponent);
    }

    /** Returns whether scores differ. */
    boolean varies() {
        return spread.signum() > 0;
    }

    /**
     * Returns the signed square of the standard score, exact: {@code z |z|}.
     *
     * @param raw finite; the group varies
     */
    Fraction signedSquare(double raw) {
        int common = Math.max(scale, decimals(raw));
        BigInteger n = BigInteger.valueOf(n());
        BigInteger shift = tens(common - scale);
        BigInteger distance = unscaled(raw, common).multiply(n).subtract(sum.multiply(shift));
        BigInteger square = distance.multiply(distance.abs()).multiply(n.subtract(BigInteger.ONE));
        return Fraction.of(square, spread.multiply(shift).multiply(shift).multiply(n));
    }

    /** Returns whether {@code other} is a group of the same scores. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NormSample that
                && Arrays.equals(values, that.values)
                && Arrays.equals(upTo, that.upTo)
                && missing == that.missing;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(upTo);
    }

    /** Returns the size only, for instance {@code norm group of 500}. */
    @Override
    public String toString() {
        return "norm group of " + n();
    }
}

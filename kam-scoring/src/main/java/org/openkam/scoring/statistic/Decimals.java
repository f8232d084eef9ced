package org.openkam.scoring.statistic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/** Decimal text of a {@code double}, the same on every machine: a point, no grouping, half to even. */
public final class Decimals {
    /** So many digits name any normal number at most once: no two such decimals round to one {@code double}. */
    private static final int SAFE_DIGITS = 15;

    private static final int MOST_PLAIN_DIGITS = 21;
    private static final int MOST_LEADING_ZEROS = 6;

    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000};
    private static final double MOST_QUICK = 100_000;

    /**
     * The shortest decimal, its double and the product with a power of ten lie within 1e-6 of each other below 1e9 units, so only
     * nearer to a tie it matters which of them is rounded.
     */
    private static final double NEAR_TIE = 1e-5;

    private Decimals() {}

    /**
     * Rounds the shortest decimal that stands for {@code value}, so that 2.00625 is a tie although its binary neighbour is
     * not.
     *
     * @param value a finite number
     * @param digits digits after the point, 0 or more
     * @return for instance {@code 3.4167}; never {@code -0.0000}
     * @throws IllegalArgumentException if {@code value} is not finite
     */
    public static String plain(double value, int digits) {
        Arguments.finite(value, "value");
        if (digits >= 0 && digits < POWERS.length && Math.abs(value) < MOST_QUICK) {
            double scaled = Math.abs(value) * POWERS[digits];
            long whole = (long) scaled;
            double rest = scaled - whole;
            if (Math.abs(rest - 0.5) > NEAR_TIE) {
                return laidOut(value < 0, rest > 0.5 ? whole + 1 : whole, digits);
            }
        }
        return BigDecimal.valueOf(value)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** @param whole units of the last digit */
    private static String laidOut(boolean negative, long whole, int digits) {
        String text = Long.toString(whole);
        String padded = text.length() > digits ? text : "0".repeat(digits + 1 - text.length()) + text;
        int point = padded.length() - digits;
        String plain = digits == 0 ? padded : padded.substring(0, point) + "." + padded.substring(point);
        return negative && whole != 0 ? "-" + plain : plain;
    }

    /**
     * Returns the shortest decimal that is read back as {@code value} to the bit; of several, the nearest. Written as ECMAScript
     * writes numbers, which RFC 8785 asks of canonical JSON, and the same on every JDK, unlike {@link Double#toString} before 19.
     *
     * <p>Source: ECMA-262, Number::toString. doi:10.17487/RFC8785
     *
     * @param value a finite number
     * @return for instance {@code 3}, {@code 0.1}, {@code 1e+21}, {@code 5e-324}; {@code 0} for both zeros
     * @throws IllegalArgumentException if {@code value} is not finite
     */
    public static String shortest(double value) {
        Arguments.finite(value, "value");
        if (value == 0) {
            return "0";
        }
        BigDecimal decimal = nearestShortest(Math.abs(value)).stripTrailingZeros();
        String digits = decimal.unscaledValue().toString();
        return (value < 0 ? "-" : "") + laidOut(digits, decimal.precision() - decimal.scale());
    }

    private static BigDecimal nearestShortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        int digits = 1;
        if (value >= Double.MIN_NORMAL) {
            BigDecimal safe = exact.round(new MathContext(SAFE_DIGITS, RoundingMode.HALF_EVEN));
            if (safe.doubleValue() == value) {
                return safe;
            }
            digits = SAFE_DIGITS + 1;
        }
        BigDecimal found = nearest(exact, value, digits);
        while (found == null) {
            digits++;
            found = nearest(exact, value, digits);
        }
        return found;
    }

    /** Below a power of two the neighbours lie closer than above, so the nearest decimal may miss where the next one hits. */
    private static @Nullable BigDecimal nearest(BigDecimal exact, double value, int digits) {
        BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
        BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
        boolean isBelow = below.doubleValue() == value;
        boolean isAbove = above.doubleValue() == value;
        if (isBelow && isAbove) {
            return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        }
        return isBelow ? below : isAbove ? above : null;
    }

    /** @param point how many digits stand before the decimal point; negative for zeros behind it */
    private static String laidOut(String digits, int point) {
        int count = digits.length();
        if (point > MOST_PLAIN_DIGITS || point <= -MOST_LEADING_ZEROS) {
            String fraction = count == 1 ? "" : "." + digits.substring(1);
            int exponent = point - 1;
            return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return count <= point
                ? digits + "0".repeat(point - count)
                : digits.substring(0, point) + "." + digits.substring(point);
    }
}

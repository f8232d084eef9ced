package org.openkam.scoring.statistic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.openkam.core.internal.Arguments;

/** Decimal numbers as whole multiples of one common power of ten, so that their sums and products are exact. */
final class WholeNumbers {
    private final BigInteger[] values;
    private final int scale;

    private WholeNumbers(BigInteger[] values, int scale) {
        this.values = values;
        this.scale = scale;
    }

    static WholeNumbers of(List<BigDecimal> decimals) {
        int scale = 0;
        for (BigDecimal decimal : decimals) {
            scale = Math.max(scale, decimal.scale());
        }
        BigInteger[] values = new BigInteger[decimals.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = decimals.get(i).setScale(scale).unscaledValue();
        }
        return new WholeNumbers(values, scale);
    }

    /** Returns numbers as the binary fractions they are. */
    static List<BigDecimal> decimals(double[] numbers) {
        List<BigDecimal> decimals = new ArrayList<>();
        for (double number : numbers) {
            decimals.add(new BigDecimal(Arguments.finite(number, "value")));
        }
        return decimals;
    }

    int size() {
        return values.length;
    }

    BigInteger get(int index) {
        return values[index];
    }

    /** Sum of the numbers from one place to before another. */
    BigInteger sum(int from, int to) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = from; i < to; i++) {
            sum = sum.add(values[i]);
        }
        return sum;
    }

    /** Sum of the squares. */
    BigInteger squares() {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger value : values) {
            sum = sum.add(value.multiply(value));
        }
        return sum;
    }

    /** Sum of the products of each number and the next. */
    BigInteger neighbours() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 1; i < values.length; i++) {
            sum = sum.add(values[i - 1].multiply(values[i]));
        }
        return sum;
    }

    /** Returns {@code number} in units of the decimals instead of this power of ten; of their squares for power 2. */
    Fraction unscaled(Fraction number, int power) {
        return number.dividedBy(Fraction.of(BigInteger.TEN.pow(power * scale), BigInteger.ONE));
    }
}

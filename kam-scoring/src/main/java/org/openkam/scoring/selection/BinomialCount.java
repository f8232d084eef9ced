package org.openkam.scoring.selection;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;

/**
 * How many of several people do something, if each does so with the same probability and by himself: the binomial distribution.
 * People of one group who influence each other vary more than this says.
 *
 * <p>Computed with 50 decimal digits from the shortest decimal of the probability, so that 0.4 means four tenths and the last
 * digit of the result is right. Immutable and thread-safe.
 *
 * @param people how many, 0 to 1000
 * @param probability that one of them does it, 0 to 1
 */
public record BinomialCount(int people, double probability) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_PEOPLE = 1000;
    private static final MathContext DIGITS = new MathContext(50, RoundingMode.HALF_EVEN);

    public BinomialCount {
        Arguments.inRange(people, 0, MOST_PEOPLE, "number of people");
        Arguments.that(probability >= 0 && probability <= 1, "probability", probability, "must lie between 0 and 1");
    }

    /** Returns how many do it on average. */
    public double expected() {
        return BigDecimal.valueOf(probability)
                .multiply(BigDecimal.valueOf(people))
                .doubleValue();
    }

    /** Returns the probability that exactly so many do it; 0 for a number that can't be. */
    public double exactly(int number) {
        return number < 0 || number > people ? 0 : term(number).doubleValue();
    }

    /** Returns the probability that at least so many do it. */
    public double atLeast(int number) {
        if (number <= 0) {
            return 1;
        }
        // The shorter side is summed, and small probabilities are not differences of large ones.
        return number > 1 && number > expected()
                ? sum(number, people).doubleValue()
                : BigDecimal.ONE
                        .subtract(sum(0, number - 1))
                        .max(BigDecimal.ZERO)
                        .doubleValue();
    }

    private BigDecimal sum(int from, int to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = from; k <= to; k++) {
            sum = sum.add(term(k), DIGITS);
        }
        return sum.min(BigDecimal.ONE);
    }

    private BigDecimal term(int number) {
        BigDecimal p = BigDecimal.valueOf(probability);
        BigDecimal q = BigDecimal.ONE.subtract(p);
        return choose(people, number)
                .multiply(p.pow(number, DIGITS), DIGITS)
                .multiply(q.pow(people - number, DIGITS), DIGITS);
    }

    private static BigDecimal choose(int n, int k) {
        BigDecimal ways = BigDecimal.ONE;
        for (int i = 1; i <= Math.min(k, n - k); i++) {
            ways = ways.multiply(BigDecimal.valueOf(n - i + 1L)).divide(BigDecimal.valueOf(i), DIGITS);
        }
        return ways;
    }

    /** Returns for instance {@code 2 people at 0.6: at least one with probability 0.84}. */
    @Override
    public String toString() {
        return people + " people at " + Decimals.shortest(probability) + ": at least one with probability "
                + Decimals.plain(atLeast(1), 4);
    }
}

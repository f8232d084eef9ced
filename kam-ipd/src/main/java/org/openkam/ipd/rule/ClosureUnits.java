package org.openkam.ipd.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * Closure in whole units, so that sums are exact and what is equal ties. Gaps and effects are taken as decimals of nine places,
 * weights of as many places, at most nine, as keep every sum within 62 bits.
 */
final class ClosureUnits {
    private static final int PLACES = 9;
    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(62);

    private final long[] gap;
    private final long[] weight;
    private final int places; // of a closure

    private ClosureUnits(long[] gap, long[] weight, int places) {
        this.gap = gap;
        this.weight = weight;
        this.places = places;
    }

    static ClosureUnits of(List<SelectionGoal> goals) {
        long[] gap = goals.stream().mapToLong(g -> units(g.gap(), PLACES)).toArray();
        int places = PLACES;
        while (!fits(goals, gap, places)) {
            places--;
        }
        int shared = places;
        long[] weight = goals.stream().mapToLong(g -> units(g.weight(), shared)).toArray();
        return new ClosureUnits(gap, weight, PLACES + places);
    }

    private static boolean fits(List<SelectionGoal> goals, long[] gap, int places) {
        BigInteger sum = BigInteger.ZERO;
        for (int g = 0; g < gap.length; g++) {
            sum = sum.add(decimal(goals.get(g).weight(), places).multiply(BigInteger.valueOf(gap[g])));
        }
        return sum.compareTo(MOST) < 0;
    }

    private static long units(double value, int places) {
        return decimal(value, places).longValueExact();
    }

    private static BigInteger decimal(double value, int places) {
        return BigDecimal.valueOf(value)
                .setScale(places, RoundingMode.HALF_EVEN)
                .unscaledValue();
    }

    int goals() {
        return gap.length;
    }

    long gap(int goal) {
        return gap[goal];
    }

    long weight(int goal) {
        return weight[goal];
    }

    /** Returns an action's effect on a gap, at most the gap; 0 only if there is nothing to gain. */
    long effect(int goal, double points) {
        if (weight[goal] == 0 || gap[goal] == 0) {
            return 0;
        }
        BigInteger effect = decimal(points, PLACES).max(BigInteger.ONE);
        return effect.min(BigInteger.valueOf(gap[goal])).longValueExact();
    }

    /** Returns the closure as a number: points times the unit of the weights. */
    double closure(long units) {
        return BigDecimal.valueOf(units, places).doubleValue();
    }
}

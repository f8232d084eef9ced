package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.openkam.core.internal.Arguments;

/**
 * One-way analysis of variance: how far groups differ beside how far numbers differ within them. Sums of squares are exact;
 * everything else is rounded once to the nearest {@code double}.
 *
 * <p>{@code SSB = sum over groups of S_g^2 / n_g - S^2 / n}; {@code SSW = sum(y^2) - sum over groups of S_g^2 / n_g}; {@code F
 * = (SSB / (g - 1)) / (SSW / (n - g))}. Groups may differ in size; empty ones are left out. Decimal text should be given as
 * {@code BigDecimal}.
 *
 * <p>Source: NIST/ITL Statistical Reference Datasets, analysis of variance. doi:10.18434/T43G6C
 *
 * @param n how many numbers
 * @param groups how many groups with a number
 * @param between sum of squares between groups, exact
 * @param within sum of squares within groups, exact
 */
public record OneWayAnova(int n, int groups, Fraction between, Fraction within) implements Serializable {
    private static final long serialVersionUID = 1L;

    public OneWayAnova {
        Arguments.notNull(between, "sum of squares between groups");
        Arguments.notNull(within, "sum of squares within groups");
    }

    /** Returns the analysis of decimal numbers, one list a group. */
    public static OneWayAnova of(List<List<BigDecimal>> groups) {
        List<BigDecimal> all = new ArrayList<>();
        groups.forEach(all::addAll);
        WholeNumbers y = WholeNumbers.of(all);
        Fraction ofGroups = Fraction.ZERO;
        int count = 0;
        int from = 0;
        for (List<BigDecimal> group : groups) {
            int to = from + group.size();
            if (to > from) {
                ofGroups = ofGroups.plus(squareOver(y.sum(from, to), to - from));
                count++;
            }
            from = to;
        }
        int n = y.size();
        Fraction total = n == 0 ? Fraction.ZERO : squareOver(y.sum(0, n), n);
        Fraction within = Fraction.of(y.squares(), BigInteger.ONE).minus(ofGroups);
        return new OneWayAnova(n, count, y.unscaled(ofGroups.minus(total), 2), y.unscaled(within, 2));
    }

    /**
     * Returns the analysis of numbers taken as the binary fractions they are, one array a group.
     *
     * @throws IllegalArgumentException if one is {@code NaN} or infinite
     */
    public static OneWayAnova of(double[][] groups) {
        List<List<BigDecimal>> decimals = new ArrayList<>();
        for (double[] group : groups) {
            decimals.add(WholeNumbers.decimals(group));
        }
        return of(decimals);
    }

    private static Fraction squareOver(BigInteger sum, int n) {
        return Fraction.of(sum.multiply(sum), BigInteger.valueOf(n));
    }

    /** Returns the mean square between groups; takes two groups. */
    public Estimate meanSquareBetween() {
        return meanSquare(between, groups - 1);
    }

    /** Returns the mean square within groups; takes a group of two. */
    public Estimate meanSquareWithin() {
        return meanSquare(within, n - groups);
    }

    private static Estimate meanSquare(Fraction squares, int degrees) {
        return degrees > 0
                ? Estimate.of(squares.dividedBy(Fraction.of(degrees, 1)).toDouble())
                : Estimate.notComputable(Reason.TOO_FEW_UNITS);
    }

    /** Returns the ratio of the mean squares; not computable if nothing varies within groups. */
    public Estimate f() {
        if (groups < 2 || n == groups) {
            return Estimate.notComputable(Reason.TOO_FEW_UNITS);
        }
        return within.equals(Fraction.ZERO)
                ? Estimate.notComputable(Reason.ZERO_VARIANCE)
                : Estimate.of(between.times(Fraction.of(n - groups, groups - 1L))
                        .dividedBy(within)
                        .toDouble());
    }

    /** Returns the share of all variation that lies between groups, 0 to 1; not computable if nothing varies. */
    public Estimate rSquared() {
        Fraction total = between.plus(within);
        return total.equals(Fraction.ZERO)
                ? Estimate.notComputable(Reason.ZERO_VARIANCE)
                : Estimate.of(between.dividedBy(total).toDouble());
    }

    /** Returns the standard deviation within groups. */
    public Estimate residualDeviation() {
        return n > groups
                ? Estimate.of(Moments.root(within.dividedBy(Fraction.of(n - groups, 1L))))
                : Estimate.notComputable(Reason.TOO_FEW_UNITS);
    }

    @Override
    public String toString() {
        return "F(" + (groups - 1) + ", " + (n - groups) + ") = " + f();
    }
}

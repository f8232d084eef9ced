package org.openkam.scoring.generalizability;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.PreciseEquations;
import org.openkam.scoring.statistic.Reason;

/**
 * The equations of Henderson's first method: each reduced term {@code T_a - T_mu} set equal to its expectation. The last
 * equation and the last unknown are those of the residual. In units of the scores.
 */
final class HendersonEquations {
    private static final BigInteger UNIT = BigInteger.ONE.shiftLeft(SumsByCount.FRACTION_BITS);
    private static final double NOTHING = 1e-24;

    private final EffectTally tally;
    private final QuadraticTerms terms;
    private final List<Effect> effects;
    private final int size;
    private final BigDecimal[][] coefficients;
    private final BigDecimal[] right;
    private final BigDecimal @Nullable [][] inverse;

    HendersonEquations(EffectTally tally) {
        this.tally = tally;
        this.terms = new QuadraticTerms(tally);
        this.effects = tally.design().effects();
        this.size = effects.size();
        coefficients = new BigDecimal[size + 1][size + 1];
        right = new BigDecimal[size + 1];
        BigInteger n = BigInteger.valueOf(tally.count());
        for (int b = 0; b < size; b++) {
            BigInteger mean = terms.meanCoefficient(b);
            for (int a = 0; a < size; a++) {
                coefficients[a][b] = decimal(terms.coefficient(a, b).subtract(mean));
            }
            coefficients[size][b] = decimal(n.multiply(UNIT).subtract(mean));
        }
        for (int a = 0; a < size; a++) {
            coefficients[a][size] = BigDecimal.valueOf(terms.levels(a) - 1);
            right[a] = decimal(terms.term(a).subtract(terms.meanTerm()));
        }
        coefficients[size][size] = BigDecimal.valueOf(tally.count() - 1);
        right[size] = decimal(terms.total().subtract(terms.meanTerm()));
        inverse = reason() == null ? PreciseEquations.inverse(coefficients) : null;
    }

    private static BigDecimal decimal(BigInteger fixed) {
        return PreciseEquations.ratio(fixed, UNIT);
    }

    /** Why there is no solution that a count shows; null if none of them does. */
    private @Nullable Reason reason() {
        boolean saturated = false;
        for (int a = 0; a < size; a++) {
            if (terms.levels(a) < 2) {
                return Reason.TOO_FEW_UNITS;
            }
            saturated |= terms.levels(a) == tally.count();
        }
        return saturated ? Reason.SATURATED : null;
    }

    /** Why there is no solution; null if there is one. */
    @Nullable
    Reason failure() {
        Reason reason = reason();
        return reason == null && inverse == null ? Reason.NOT_LINKED : reason;
    }

    private BigDecimal[][] inverse() {
        if (inverse == null) {
            throw new IllegalStateException("Equations (singular) must have a solution.");
        }
        return inverse;
    }

    boolean isBalanced() {
        return terms.isBalanced();
    }

    /** How many levels an effect has; ratings for the residual. */
    long levels(int effect) {
        return effect == size ? tally.count() : terms.levels(effect);
    }

    /** Variances, as they come out. */
    BigDecimal[] components() {
        return PreciseEquations.times(inverse(), right);
    }

    private boolean contains(int a, int b) {
        return a == size || b < size && (effects.get(b).mask() & ~effects.get(a).mask()) == 0;
    }

    /** Sums of squares: of the reduced term what the effects within it don't explain. */
    BigDecimal[] sumsOfSquares() {
        return reduced(right);
    }

    /** Degrees of freedom, found like sums of squares. */
    long[] degreesOfFreedom() {
        BigDecimal[] levels = new BigDecimal[size + 1];
        for (int a = 0; a <= size; a++) {
            levels[a] = coefficients[a][size];
        }
        return Arrays.stream(reduced(levels)).mapToLong(BigDecimal::longValue).toArray();
    }

    private BigDecimal[] reduced(BigDecimal[] column) {
        BigDecimal[] reduced = column.clone();
        for (int a : byFacets()) {
            for (int b = 0; b < size; b++) {
                if (b != a && contains(a, b)) {
                    reduced[a] = reduced[a].subtract(reduced[b]);
                }
            }
        }
        return reduced;
    }

    /** Effects so that those of fewer facets come first, the residual last. */
    private int[] byFacets() {
        return IntStream.rangeClosed(0, size)
                .boxed()
                .sorted(Comparator.comparingInt(a -> a == size
                        ? Integer.SIZE
                        : Integer.bitCount(effects.get(a).mask())))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Each variance as a weighted sum of mean squares; row by row. */
    double[][] weights(long[] degreesOfFreedom) {
        BigDecimal[][] inverted = inverse();
        double[][] weights = new double[size + 1][size + 1];
        for (int i = 0; i <= size; i++) {
            double largest = 0;
            for (int b = 0; b <= size; b++) {
                BigDecimal weight = BigDecimal.ZERO;
                for (int a = 0; a <= size; a++) {
                    weight = a == b || contains(a, b) ? weight.add(inverted[i][a]) : weight;
                }
                weights[i][b] =
                        weight.multiply(BigDecimal.valueOf(degreesOfFreedom[b])).doubleValue();
                largest = Math.max(largest, Math.abs(weights[i][b]));
            }
            for (int b = 0; b <= size; b++) {
                weights[i][b] = Math.abs(weights[i][b]) <= NOTHING * largest ? 0 : weights[i][b];
            }
        }
        return weights;
    }

    /**
     * Variances by Cronbach's algorithm: of the negative ones those of the most facets are taken as 0, also in the equations of
     * the others, and their own equation is left out; until none is negative.
     */
    BigDecimal[] carried() {
        BigDecimal[][] rows = new BigDecimal[size + 1][size + 1];
        for (int b = 0; b <= size; b++) {
            BigDecimal[] column = new BigDecimal[size + 1];
            for (int a = 0; a <= size; a++) {
                column[a] = coefficients[a][b];
            }
            BigDecimal[] reduced = reduced(column);
            for (int a = 0; a <= size; a++) {
                rows[a][b] = reduced[a];
            }
        }
        boolean[] zero = new boolean[size + 1];
        BigDecimal[] components = components();
        while (dropNegative(components, zero)) {
            components = solve(rows, zero);
        }
        return components;
    }

    private boolean dropNegative(BigDecimal[] components, boolean[] zero) {
        int most = 0;
        for (int i = 0; i < size; i++) {
            if (components[i].signum() < 0) {
                most = Math.max(most, effects.get(i).facets().size());
            }
        }
        for (int i = 0; i < size; i++) {
            zero[i] |= most > 0
                    && components[i].signum() < 0
                    && effects.get(i).facets().size() == most;
        }
        return most > 0;
    }

    private BigDecimal[] solve(BigDecimal[][] rows, boolean[] zero) {
        int[] kept = IntStream.rangeClosed(0, size).filter(i -> !zero[i]).toArray();
        BigDecimal[] squares = sumsOfSquares();
        BigDecimal[][] a = new BigDecimal[kept.length][kept.length];
        BigDecimal[] b = new BigDecimal[kept.length];
        for (int i = 0; i < kept.length; i++) {
            b[i] = squares[kept[i]];
            for (int j = 0; j < kept.length; j++) {
                a[i][j] = rows[kept[i]][kept[j]];
            }
        }
        BigDecimal[] solution = new BigDecimal[size + 1];
        Arrays.fill(solution, BigDecimal.ZERO);
        BigDecimal[][] inverted = PreciseEquations.inverse(a);
        for (int i = 0; inverted != null && i < kept.length; i++) {
            solution[kept[i]] = PreciseEquations.times(inverted, b)[i];
        }
        return solution;
    }
}

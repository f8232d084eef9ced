package org.openkam.scoring.generalizability;

import java.math.BigInteger;
import java.util.List;

/**
 * What Henderson's first method needs of a tally: for each effect a the term {@code T_a}, the sum over its levels of squared
 * sum over count; and for each two effects the coefficient {@code k_ab}, the sum over levels of a of {@code sum(n_ab^2) / n_a}.
 * All in units of 2^-128, cut off once for each count.
 */
final class QuadraticTerms {
    private final EffectTally tally;
    private final List<Effect> effects;
    private final BigInteger[] terms;
    private final long[] levels;
    private final BigInteger[][] coefficients;
    private final boolean[] uniform;

    QuadraticTerms(EffectTally tally) {
        this.tally = tally;
        this.effects = tally.design().effects();
        int size = effects.size();
        terms = new BigInteger[size];
        levels = new long[size];
        uniform = new boolean[size];
        coefficients = new BigInteger[size][size];
        for (int a = 0; a < size; a++) {
            squares(a);
        }
        for (int a = 0; a < size; a++) {
            coefficients(a);
        }
    }

    private void squares(int effect) {
        CellTable table = table(effects.get(effect).mask());
        SumsByCount sums = new SumsByCount();
        for (int cell = 0; cell < table.size(); cell++) {
            sums.add(table.sum(cell), table.sum(cell), table.count(cell));
        }
        terms[effect] = sums.sum();
        levels[effect] = table.size();
        uniform[effect] = sums.isUniform();
    }

    private CellTable table(int mask) {
        return tally.table(tally.place(mask));
    }

    private void coefficients(int a) {
        int mask = effects.get(a).mask();
        for (int b = 0; b < effects.size(); b++) {
            int union = mask | effects.get(b).mask();
            for (int before = 0; before < b && coefficients[a][b] == null; before++) {
                coefficients[a][b] = union == (mask | effects.get(before).mask()) ? coefficients[a][before] : null;
            }
            if (coefficients[a][b] == null) {
                coefficients[a][b] = coefficientOver(a, union);
            }
        }
    }

    private BigInteger coefficientOver(int a, int union) {
        int mask = effects.get(a).mask();
        if (union == mask) {
            return BigInteger.valueOf(tally.count()).shiftLeft(SumsByCount.FRACTION_BITS);
        }
        int place = tally.place(union);
        if (place < 0) { // all facets, and each combination once
            return BigInteger.valueOf(levels[a]).shiftLeft(SumsByCount.FRACTION_BITS);
        }
        CellTable cells = tally.table(place);
        CellTable groups = table(mask);
        int groupPlace = tally.place(mask);
        int[] at = new int[tally.design().facets().size()];
        SumsByCount sums = new SumsByCount();
        for (int cell = 0; cell < cells.size(); cell++) {
            tally.levels(place, cell, at);
            sums.add(cells.count(cell), cells.count(cell), groups.count(tally.cell(groupPlace, at)));
        }
        return sums.sum();
    }

    /** {@code T_a}. */
    BigInteger term(int effect) {
        return terms[effect];
    }

    /** {@code T_mu}, the squared total over the number of ratings. */
    BigInteger meanTerm() {
        BigInteger squared = tally.sum().multiply(tally.sum()).shiftLeft(SumsByCount.FRACTION_BITS);
        return squared.divide(BigInteger.valueOf(tally.count()));
    }

    /** The sum of squares of all ratings. */
    BigInteger total() {
        return tally.squares().shiftLeft(SumsByCount.FRACTION_BITS);
    }

    /** {@code k_ab}. */
    BigInteger coefficient(int a, int b) {
        return coefficients[a][b];
    }

    /** {@code k_mu,b}, the sum of squared counts over the number of ratings. */
    BigInteger meanCoefficient(int b) {
        CellTable table = table(effects.get(b).mask());
        SumsByCount sums = new SumsByCount();
        for (int cell = 0; cell < table.size(); cell++) {
            sums.add(table.count(cell), table.count(cell), tally.count());
        }
        return sums.sum();
    }

    /** How many levels an effect has. */
    long levels(int effect) {
        return levels[effect];
    }

    /**
     * Whether every effect has the same number of ratings at each level and any two are crossed completely, so that sums of
     * squares are independent.
     */
    boolean isBalanced() {
        for (boolean same : uniform) {
            if (!same) {
                return false;
            }
        }
        for (Effect a : effects) {
            for (Effect b : effects) {
                long product = size(a.mask() | b.mask()) * size(a.mask() & b.mask());
                if (product != size(a.mask()) * size(b.mask())) {
                    return false;
                }
            }
        }
        return !tally.repeated() || isUniform(tally.design().residual().mask());
    }

    private boolean isUniform(int mask) {
        CellTable table = table(mask);
        for (int cell = 1; cell < table.size(); cell++) {
            if (table.count(cell) != table.count(0)) {
                return false;
            }
        }
        return true;
    }

    private long size(int mask) {
        int place = tally.place(mask);
        return mask == 0 ? 1 : place < 0 ? tally.count() : tally.table(place).size();
    }
}

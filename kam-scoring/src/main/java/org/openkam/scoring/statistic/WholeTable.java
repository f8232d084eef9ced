package org.openkam.scoring.statistic;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A matrix as whole numbers: scale codes as they are, decimals as multiples of a tenth, a hundredth and so on. A number
 * that is the {@code double} nearest to a decimal of at most six places is taken as that decimal.
 *
 * @param cells row by row, {@link RatingTally#MISSING} where missing
 * @param unit of the cells
 */
record WholeTable(int[] cells, PairSource.Unit unit) {
    private static final int MOST_PLACES = 6;

    /** Returns the table; null if a number is no such decimal, or too large for an {@code int} in that unit. */
    static @Nullable WholeTable of(RatingMatrix x) {
        double factor = factor(x);
        if (factor == 0) {
            return null;
        }
        int[] cells = new int[x.units() * x.raters()];
        for (int at = 0; at < cells.length; at++) {
            int unit = at / x.raters();
            int rater = at % x.raters();
            if (x.isMissing(unit, rater)) {
                cells[at] = RatingTally.MISSING;
            } else {
                double value = Math.rint(x.value(unit, rater) * factor);
                if (Math.abs(value) > Integer.MAX_VALUE) {
                    return null;
                }
                cells[at] = (int) value;
            }
        }
        return new WholeTable(cells, new PairSource.Unit(BigInteger.valueOf((long) factor), 0));
    }

    /** The smallest power of ten that makes every number whole; 0 if none does. */
    private static double factor(RatingMatrix x) {
        double factor = 1;
        int places = 0;
        for (int unit = 0; unit < x.units(); unit++) {
            for (int rater = 0; rater < x.raters(); rater++) {
                double value = x.isMissing(unit, rater) ? 0 : x.value(unit, rater);
                while (Math.rint(value * factor) / factor != value) {
                    factor *= 10;
                    if (++places > MOST_PLACES) {
                        return 0;
                    }
                }
            }
        }
        return factor;
    }
}

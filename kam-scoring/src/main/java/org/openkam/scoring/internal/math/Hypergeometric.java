package org.openkam.scoring.internal.math;

import org.openkam.core.internal.Arguments;

/**
 * Exact probabilities of a two by two table with fixed margins: of {@code population} things, {@code marked} are marked, and
 * {@code drawn} are drawn without replacement.
 *
 * <p>Weights start with 1 at the mode and follow by ratios of neighbours, so no logarithm of a factorial is needed and small
 * tails keep their relative accuracy (about 1e-13). Terms below 1E-300 of the mode count as 0. Takes time in proportion to
 * the square root of the population. Immutable.
 *
 * @param equal chance of exactly the observed number of marked things among those drawn, 0 to 1
 * @param atMost chance of the observed number or fewer
 * @param atLeast chance of the observed number or more
 * @param asUnlikely chance of all numbers that are no likelier than the observed one, as Fisher's exact test adds them;
 *     likelihoods that agree to a part in ten million count as equal
 */
public record Hypergeometric(double equal, double atMost, double atLeast, double asUnlikely) {
    private static final long LARGEST = 2_000_000_000;
    private static final double NEGLIGIBLE = 1e-300;
    private static final double ALIKE = 1 + 1e-7;

    /**
     * Returns the probabilities of an observed number.
     *
     * @param observed marked things among those drawn
     * @param drawn how many are drawn
     * @param marked how many are marked
     * @param population how many there are, at most 2,000,000,000
     */
    public static Hypergeometric of(long observed, long drawn, long marked, long population) {
        Arguments.that(
                population >= 0 && population <= LARGEST, "population", population, "must lie between 0 and 2E9");
        Arguments.that(drawn >= 0 && drawn <= population, "number drawn", drawn, "must lie within the population");
        Arguments.that(marked >= 0 && marked <= population, "number marked", marked, "must lie within the population");
        Weights weights = new Weights(drawn, marked, population);
        Arguments.that(
                observed >= weights.lowest && observed <= weights.highest,
                "observed number",
                observed,
                "must be possible with these margins");
        return weights.sums(observed);
    }

    /** Weights of the possible numbers, relative to that of the likeliest one. */
    private static final class Weights {
        private final long drawn;
        private final long marked;
        private final long unmarkedLeft; // unmarked things that are not drawn if nothing marked is
        private final long lowest;
        private final long highest;
        private final long mode;

        Weights(long drawn, long marked, long population) {
            this.drawn = drawn;
            this.marked = marked;
            unmarkedLeft = population - marked - drawn;
            lowest = Math.max(0, -unmarkedLeft);
            highest = Math.min(drawn, marked);
            long middle = (drawn + 1) * (marked + 1) / (population + 2);
            mode = Math.max(lowest, Math.min(highest, middle));
        }

        Hypergeometric sums(long observed) {
            double at = weight(observed);
            double[] sums = new double[4]; // all, at most, at least, as unlikely
            double w = 1;
            for (long x = mode; x <= highest && w > NEGLIGIBLE; x++) {
                add(sums, w, Long.compare(x, observed), at);
                w *= up(x);
            }
            w = 1;
            for (long x = mode - 1; x >= lowest; x--) {
                w /= up(x);
                if (w <= NEGLIGIBLE) {
                    break;
                }
                add(sums, w, Long.compare(x, observed), at);
            }
            return new Hypergeometric(at / sums[0], share(sums[1], sums), share(sums[2], sums), share(sums[3], sums));
        }

        private static void add(double[] sums, double w, int side, double at) {
            sums[0] += w;
            sums[1] += side <= 0 ? w : 0;
            sums[2] += side >= 0 ? w : 0;
            sums[3] += w <= at * ALIKE ? w : 0;
        }

        private static double share(double part, double[] sums) {
            return Math.min(1, part / sums[0]);
        }

        private double weight(long observed) {
            double w = 1;
            for (long x = mode; x < observed && w > NEGLIGIBLE; x++) {
                w *= up(x);
            }
            for (long x = mode - 1; x >= observed && w > NEGLIGIBLE; x--) {
                w /= up(x);
            }
            return w > NEGLIGIBLE ? w : 0;
        }

        /** Weight of {@code x + 1} over that of {@code x}; 0 above the highest. */
        private double up(long x) {
            return (double) (marked - x) * (drawn - x) / ((double) (x + 1) * (unmarkedLeft + x + 1));
        }
    }
}

package org.openkam.scoring.agreement;

import java.util.Arrays;

/**
 * Observed and expected disagreement of pairable units. Sums run over categories and patterns in their natural order, so
 * their bits depend on the values only.
 *
 * <p>Interval distances are differences of the values, ordinal ones are differences of mid-ranks; for both the sum of all
 * squared pairwise distances is {@code m} times the sum of squares about the mean, which takes no loop over pairs.
 */
final class Disagreement {
    private final PairableUnits units;
    private final Metric metric;
    private final double[] positions;
    private final double[] within; // by pattern; empty for ORDINAL, whose distances depend on the sample

    Disagreement(PairableUnits units, Metric metric) {
        this.units = units;
        this.metric = metric;
        this.positions = metric == Metric.INTERVAL ? Distances.scaled(units.categories()) : units.categories();
        this.within = metric == Metric.ORDINAL ? new double[0] : within(positions);
    }

    /**
     * Alpha when pattern {@code i} occurs {@code times[i]} times; {@code NaN} if that leaves one category:
     * {@code 1 - (n - 1) * sum_u(W_u / (m_u - 1)) / sum_{c<k}(n_c n_k d_ck^2)}, {@code W_u} the sum of squared distances of
     * the pairs of unit {@code u}.
     */
    double alpha(int[] times) {
        long[] marginals = units.marginals(times);
        double[] places = metric == Metric.ORDINAL ? Distances.midRanks(marginals) : positions;
        double[] disagreements = metric == Metric.ORDINAL ? within(places) : within;
        double observed = 0;
        for (int i = 0; i < times.length; i++) {
            observed += times[i] * disagreements[i];
        }
        double expected = pairs(places, marginals);
        double total = Arrays.stream(marginals).sum();
        return expected > 0 ? 1 - (total - 1) * observed / expected : Double.NaN;
    }

    private double[] within(double[] places) {
        UnitPattern[] patterns = units.patterns();
        double[] result = new double[patterns.length];
        for (int i = 0; i < result.length; i++) {
            UnitPattern pattern = patterns[i];
            double[] own = new double[pattern.codes().length];
            for (int j = 0; j < own.length; j++) {
                own[j] = places[pattern.codes()[j]];
            }
            long[] counts = Arrays.stream(pattern.counts()).asLongStream().toArray();
            result[i] = pairs(own, counts) / (pattern.size() - 1);
        }
        return result;
    }

    /** Sum over all pairs of values of their squared distance. */
    private double pairs(double[] places, long[] counts) {
        return switch (metric) {
            case NOMINAL -> unequalPairs(counts);
            case ORDINAL, INTERVAL -> squaredDifferences(places, counts);
            case RATIO -> squaredRatios(places, counts);
        };
    }

    private static double unequalPairs(long[] counts) {
        long before = 0;
        double pairs = 0;
        for (long count : counts) {
            pairs += (double) before * count;
            before += count;
        }
        return pairs;
    }

    private static double squaredDifferences(double[] places, long[] counts) {
        double total = 0;
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            total += counts[i];
            sum += counts[i] * (places[i] - places[0]);
        }
        double mean = sum / total;
        double squares = 0;
        for (int i = 0; i < places.length; i++) {
            double deviation = places[i] - places[0] - mean;
            squares += counts[i] * deviation * deviation;
        }
        return total * squares;
    }

    private static double squaredRatios(double[] places, long[] counts) {
        double sum = 0;
        for (int i = 1; i < places.length; i++) {
            for (int j = 0; j < i && counts[i] > 0; j++) {
                double ratio = Distances.ratio(places[j], places[i]);
                sum += (double) counts[i] * counts[j] * ratio * ratio;
            }
        }
        return sum;
    }
}

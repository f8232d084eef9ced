package org.openkam.scoring.agreement;

import java.util.Arrays;

/** Exact sums over units, kept apart by the number of ratings of a unit, so that no order of units leaves a trace. */
final class UnitSums {
    private final int categories;
    private final BySize<OfSize> bySize;
    private long rated;
    private long paired;

    /** Sums over the units that have one number of ratings: the counts of each category, and their squares. */
    private static final class OfSize {
        private final long[] counts;
        private final long[] squares;

        OfSize(int categories) {
            counts = new long[categories];
            squares = new long[categories];
        }
    }

    UnitSums(UnitCounts units) {
        categories = units.categories();
        bySize = new BySize<>(() -> new OfSize(categories));
        for (int row = 0; row < units.rows(); row++) {
            int size = units.size(row);
            if (size > 0 && units.times(row) > 0) {
                add(units, row, size);
            }
        }
    }

    private void add(UnitCounts units, int row, int size) {
        long times = units.times(row);
        rated += times;
        paired += size > 1 ? times : 0;
        OfSize sums = bySize.of(size);
        for (int k = 0; k < categories; k++) {
            long count = units.count(row, k);
            sums.counts[k] += times * count;
            sums.squares[k] += times * count * count;
        }
    }

    /** Units with a rating. */
    long rated() {
        return rated;
    }

    /** Units with two ratings or more. */
    long paired() {
        return paired;
    }

    /** The one number of ratings that all rated units have, or 0 if it isn't one. */
    int commonSize() {
        int common = 0;
        for (int size = 1; size < bySize.end(); size++) {
            if (bySize.at(size) != null) {
                if (common > 0) {
                    return 0;
                }
                common = size;
            }
        }
        return common;
    }

    /** Mean over rated units of the share of their ratings that is of each category. */
    double[] shares() {
        double[] shares = new double[categories];
        for (int k = 0; k < categories; k++) {
            double sum = 0;
            for (int size = 1; size < bySize.end(); size++) {
                OfSize sums = bySize.at(size);
                sum += sums == null ? 0 : (double) sums.counts[k] / size;
            }
            shares[k] = sum / rated;
        }
        return shares;
    }

    /** How often each category was given to units with two ratings or more. */
    double[] pairedCounts() {
        long[] totals = new long[categories];
        for (int size = 2; size < bySize.end(); size++) {
            OfSize sums = bySize.at(size);
            for (int k = 0; k < categories && sums != null; k++) {
                totals[k] += sums.counts[k];
            }
        }
        return Arrays.stream(totals).asDoubleStream().toArray();
    }

    /** Mean over units with two ratings or more of the share of their pairs of which just one is of the category. */
    double split(int category) {
        double sum = 0;
        for (int size = 2; size < bySize.end(); size++) {
            OfSize sums = bySize.at(size);
            if (sums != null) {
                double pairs = (double) size * sums.counts[category] - sums.squares[category];
                sum += 2 * pairs / ((double) size * (size - 1));
            }
        }
        return sum / paired;
    }
}

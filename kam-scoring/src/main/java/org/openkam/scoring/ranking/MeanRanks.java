package org.openkam.scoring.ranking;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Mean rank of each object, 1 the best. A summary of complete rankings; it has no model behind it.
 *
 * <p>Missing ranks are left out, object by object. Mean ranks over different judges can't be compared as they stand, since who
 * ranks fewer objects gives lower numbers; {@link #complete} says whether that is so, and {@link PlackettLuce} takes partial
 * rankings as they are. An object without a rank: {@link Reason#NO_DATA}. Sums are exact, so the order of judges leaves no
 * trace. Immutable and thread-safe.
 *
 * @param means one mean an object
 * @param judges how many judges ranked at least one object
 * @param complete whether each of them ranked all objects
 */
public record MeanRanks(List<Estimate> means, int judges, boolean complete) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Copies the list. */
    public MeanRanks {
        means = List.copyOf(means);
    }

    /**
     * Computes the means; never throws for data.
     *
     * @param ranks judges in rows, objects in columns, 1 the best
     */
    public static MeanRanks of(RatingMatrix ranks) {
        Sums sums = new Sums(Arguments.notNull(ranks, "ranks").raters());
        int judges = 0;
        boolean isComplete = true;
        for (int judge = 0; judge < ranks.units(); judge++) {
            int given = sums.add(ranks, judge);
            judges += given > 0 ? 1 : 0;
            isComplete &= given == 0 || given == ranks.raters();
        }
        return new MeanRanks(
                IntStream.range(0, ranks.raters()).mapToObj(sums::mean).toList(), judges, isComplete);
    }

    /** Exact sums by object; an accumulator of its own only for objects with ranks that are no whole numbers. */
    private static final class Sums {
        private static final double LARGEST_WHOLE = 1 << 20; // so that sums over any number of judges stay exact

        private final long[] whole;
        private final int[] counts;
        private final @Nullable ExactSum[] rest;

        Sums(int objects) {
            whole = new long[objects];
            counts = new int[objects];
            rest = new ExactSum[objects];
        }

        /** Adds the ranks of a judge and returns how many there are. */
        int add(RatingMatrix ranks, int judge) {
            int given = 0;
            for (int i = 0; i < counts.length; i++) {
                if (!ranks.isMissing(judge, i)) {
                    add(i, ranks.value(judge, i));
                    given++;
                }
            }
            return given;
        }

        private void add(int object, double rank) {
            counts[object]++;
            if (Math.abs(rank) <= LARGEST_WHOLE && rank == (int) rank) {
                whole[object] += (int) rank;
            } else {
                ExactSum sum = rest[object];
                rest[object] = (sum == null ? new ExactSum() : sum).add(rank);
            }
        }

        Estimate mean(int object) {
            if (counts[object] == 0) {
                return Estimate.notComputable(Reason.NO_DATA);
            }
            ExactSum sum = rest[object];
            double total = whole[object];
            return Estimate.of(
                    sum == null ? total / counts[object] : sum.add(total).value() / counts[object]);
        }
    }

    /** Returns for instance {@code Mean ranks = [4.9000, 4.4143, 3.7571] (3 objects, 70 judges)}. */
    @Override
    public String toString() {
        return "Mean ranks = " + means + " (" + means.size() + " objects, " + judges + " judges"
                + (complete ? ")" : ", partial rankings)");
    }
}

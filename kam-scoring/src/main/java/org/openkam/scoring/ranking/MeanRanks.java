package org.openkam.scoring.ranking;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
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
        Arguments.notNull(ranks, "ranks");
        List<Estimate> means = IntStream.range(0, ranks.raters())
                .mapToObj(object -> mean(ranks, object))
                .toList();
        int judges = 0;
        boolean isComplete = true;
        for (int judge = 0; judge < ranks.units(); judge++) {
            int given = ranks.observed(judge).length;
            judges += given > 0 ? 1 : 0;
            isComplete &= given == 0 || given == ranks.raters();
        }
        return new MeanRanks(means, judges, isComplete);
    }

    private static Estimate mean(RatingMatrix ranks, int object) {
        ExactSum sum = new ExactSum();
        int count = 0;
        for (int judge = 0; judge < ranks.units(); judge++) {
            if (!ranks.isMissing(judge, object)) {
                sum.add(ranks.value(judge, object));
                count++;
            }
        }
        return count == 0 ? Estimate.notComputable(Reason.NO_DATA) : Estimate.of(sum.value() / count);
    }

    /** Returns for instance {@code Mean ranks = [4.9000, 4.4143, 3.7571] (3 objects, 70 judges)}. */
    @Override
    public String toString() {
        return "Mean ranks = " + means + " (" + means.size() + " objects, " + judges + " judges"
                + (complete ? ")" : ", partial rankings)");
    }
}

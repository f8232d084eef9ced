package org.openkam.scoring.response;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.PairedMoments;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.Reason;

/**
 * Ratings standardised within each rater: {@code z = (x - mean of the rater) / SD of the rater}, SD with divisor n - 1. A quick way to
 * take severity and spread of raters off. It takes true differences off, too: two raters of different groups of people come out with
 * the same mean. So it stands beside the rating, never instead of it.
 * <ul>
 *   <li>A rater whose ratings are all equal: {@link Reason#ZERO_VARIANCE}; with one rating: {@link Reason#TOO_FEW_UNITS}.
 *   <li>A rating beyond 1e100 in size: {@link Reason#OUT_OF_DOMAIN} for that rater.
 * </ul>
 * The order of the rows leaves no trace. Immutable and thread-safe.
 *
 * <p>Source: Guilford, J. P. (1954). Psychometric methods, 2nd ed., ch. 11. McGraw-Hill
 */
public final class WithinRaterScores implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double LARGEST = 1e100;

    private final RatingColumns ratings;
    private final TreeMap<Integer, Scale> byRater = new TreeMap<>();

    private record Scale(Estimate mean, Estimate deviation) implements Serializable {
        private static final long serialVersionUID = 1L;

        Estimate z(double value) {
            return deviation.fold(
                    s -> s.value() == 0
                            ? Estimate.notComputable(Reason.ZERO_VARIANCE)
                            : Estimate.of((value - mean.value()) / s.value()),
                    Estimate::notComputable);
        }
    }

    private WithinRaterScores(RatingColumns ratings) {
        this.ratings = ratings;
        for (RaterRows rows : RaterRows.of(ratings)) {
            byRater.put(rows.rater(), scale(rows));
        }
    }

    private static Scale scale(RaterRows rows) {
        for (double value : rows.values()) {
            if (Math.abs(value) > LARGEST) {
                Estimate none = Estimate.notComputable(Reason.OUT_OF_DOMAIN);
                return new Scale(none, none);
            }
        }
        PairedMoments moments = rows.moments();
        return new Scale(moments.meanX(), moments.deviationX());
    }

    /** Standardises all ratings; never throws for data. */
    public static WithinRaterScores of(RatingColumns ratings) {
        return new WithinRaterScores(Arguments.notNull(ratings, "ratings"));
    }

    /** Returns the standardised rating of a row of the columns, in standard deviations of its rater. */
    public Estimate z(int row) {
        return byRater.get(ratings.rater(row)).z(ratings.value(row));
    }

    /**
     * Returns the mean of the standardised ratings of each unit, ascending by number. Ratings without one are left out; a unit
     * without any has the reason of its first.
     */
    public Map<Integer, Estimate> unitMeans() {
        Map<Integer, Estimate> means = new TreeMap<>();
        int from = 0;
        for (int row = 1; row <= ratings.size(); row++) {
            if (row == ratings.size() || ratings.unit(row) != ratings.unit(from)) {
                means.put(ratings.unit(from), mean(from, row));
                from = row;
            }
        }
        return means;
    }

    private Estimate mean(int from, int to) {
        ExactSum sum = new ExactSum();
        int n = 0;
        for (int row = from; row < to; row++) {
            if (z(row) instanceof Estimate.Computed z) {
                sum.add(z.value());
                n++;
            }
        }
        return n == 0 ? z(from) : Estimate.of(sum.value() / n);
    }

    /** Returns the numbers of ratings and raters. */
    @Override
    public String toString() {
        return "within-rater scores (" + ratings.size() + " ratings, " + byRater.size() + " raters)";
    }
}

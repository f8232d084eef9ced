package org.openkam.scoring.response;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.PairedMoments;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.Reason;

/**
 * The classical rater effects, rater by rater: severity, restriction of range, skew and halo, see {@link RaterDescription}. They
 * describe; which rater is right they don't know, and a lenient rater may have rated better people unless all rated the same.
 *
 * <p>The adjusted severity comes from least squares of the ratings on unit, rater and item, the effects of the raters summing up to 0;
 * it compares raters who share only some units.
 * <ul>
 *   <li>No rating: {@link Reason#NO_DATA}, and no rater. A missing rating has no row and plays no part.
 *   <li>No chain of units and items leads from one rater to another: {@link Reason#NOT_LINKED} for the adjusted severities.
 *   <li>More than {@link #MOST_EFFECTS} raters and items: {@link Reason#TOO_LARGE} for the adjusted severities.
 *   <li>As many effects as ratings: adjusted severities without error.
 *   <li>A rating beyond 1e50 in size: {@link Reason#OUT_OF_DOMAIN} for all.
 * </ul>
 * The order of the rows leaves no trace; other numbers for units, raters and items may move the last digit of an adjusted severity.
 * Immutable and thread-safe.
 *
 * <p>Sources: Guilford, J. P. (1954). Psychometric methods, 2nd ed., ch. 11. McGraw-Hill; Saal, F. E., Downey, R. G. &amp; Lahey, M.
 * A. (1980). Rating the ratings: assessing the psychometric quality of rating data. Psychological Bulletin 88, 413-428.
 * doi:10.1037/0033-2909.88.2.413
 *
 * @param ratings how many
 * @param grandMean mean of all ratings
 * @param raters ascending by number
 */
public record ClassicalRaterEffects(int ratings, Estimate grandMean, List<RaterDescription> raters)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Most raters and items together that the adjusted severity is solved for. */
    public static final int MOST_EFFECTS = 1000;

    private static final double LARGEST = 1e50;

    /** Copies the list. */
    public ClassicalRaterEffects {
        raters = List.copyOf(raters);
    }

    /** Describes all raters; never throws for data. */
    public static ClassicalRaterEffects of(RatingColumns ratings) {
        double[] all = new double[Arguments.notNull(ratings, "ratings").size()];
        boolean large = false;
        for (int row = 0; row < all.length; row++) {
            all[row] = ratings.value(row);
            large |= Math.abs(all[row]) > LARGEST;
        }
        Estimate mean = large
                ? Estimate.notComputable(Reason.OUT_OF_DOMAIN)
                : PairedMoments.of(all, all).meanX();
        List<RaterRows> groups = RaterRows.of(ratings);
        List<RaterDescription> raters = new ArrayList<>();
        if (large) {
            groups.forEach(
                    rows -> raters.add(RaterDescription.missing(rows.rater(), rows.size(), Reason.OUT_OF_DOMAIN)));
        } else if (all.length > 0) {
            List<Estimate> adjusted = new AdjustedSeverity(ratings, groups).estimates();
            double pooled = pooledDeviation(groups);
            for (int i = 0; i < groups.size(); i++) {
                raters.add(RaterDescription.of(groups.get(i), mean.value(), adjusted.get(i), pooled));
            }
        }
        return new ClassicalRaterEffects(all.length, mean, raters);
    }

    /** Root of the mean variance of unit means over the raters who have one; 0 if nobody has. */
    private static double pooledDeviation(List<RaterRows> groups) {
        double[] variances = groups.stream()
                .map(RaterRows::deviationOfSheetMeans)
                .filter(Estimate.Computed.class::isInstance)
                .mapToDouble(e -> e.value() * e.value())
                .toArray();
        return PairedMoments.of(variances, variances)
                .meanX()
                .<Double>fold(e -> StrictMath.sqrt(e.value()), reason -> 0d);
    }

    /** Returns the description of a rater, empty if he rated nothing. */
    public Optional<RaterDescription> rater(int number) {
        return raters.stream().filter(r -> r.rater() == number).findFirst();
    }

    /** Returns for instance {@code classical rater effects (105 ratings, 3 raters)}. */
    @Override
    public String toString() {
        return "classical rater effects (" + ratings + " ratings, " + raters.size() + " raters)";
    }

    /** Returns mean and raters, one a line. */
    public String render() {
        StringBuilder text =
                new StringBuilder(toString()).append("\nmean of all ratings ").append(grandMean);
        raters.forEach(r -> text.append('\n').append(r));
        return text.toString();
    }
}

package org.openkam.scoring.response;

import java.io.Serializable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * How one rater rates beside the others; see {@link ClassicalRaterEffects}. A sheet is what he gave one unit from one source.
 * <ul>
 *   <li>One rating only: no deviation ({@link Reason#TOO_FEW_UNITS}). All ratings equal: no skew ({@link Reason#ZERO_VARIANCE}).
 *   <li>One sheet: no restriction and no halo correlation. One item: no halo.
 *   <li>Pairs of items of which one doesn't vary are left out of the halo correlation; none left: {@link Reason#ZERO_VARIANCE}.
 * </ul>
 *
 * @param rater his number
 * @param ratings how many he gave
 * @param mean mean of his ratings
 * @param severity mean of all ratings less his mean, in points; positive if he is severe, negative if he is lenient
 * @param adjustedSeverity the same after what units and items contribute, with standard error and interval at 95 percent; the mean
 *     over raters is 0
 * @param deviation standard deviation of his ratings, n - 1 in the denominator
 * @param skewness {@code g1 = m3 / m2^1.5}, moments with divisor n; negative if he keeps to the upper end
 * @param deviationOfUnits standard deviation of the means of his sheets; small if he restricts the range or can't tell people apart
 * @param rangeRatio that over the root of its mean square over all raters; below 1 he spreads people less than others do
 * @param haloCorrelation mean correlation of two items over his sheets, -1 to 1; high if he sees one trait only
 * @param haloSpread mean standard deviation of the items within a sheet; low likewise
 */
public record RaterDescription(
        int rater,
        int ratings,
        Estimate mean,
        Estimate severity,
        Estimate adjustedSeverity,
        Estimate deviation,
        Estimate skewness,
        Estimate deviationOfUnits,
        Estimate rangeRatio,
        Estimate haloCorrelation,
        Estimate haloSpread)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    static RaterDescription missing(int rater, int ratings, Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        return new RaterDescription(rater, ratings, none, none, none, none, none, none, none, none, none);
    }

    static RaterDescription of(RaterRows rows, double grandMean, Estimate adjusted, double pooled) {
        Estimate mean = rows.moments().meanX();
        Estimate units = rows.deviationOfSheetMeans();
        return new RaterDescription(
                rows.rater(),
                rows.size(),
                mean,
                Estimate.of(grandMean - mean.value()),
                adjusted,
                rows.moments().deviationX(),
                rows.skewness(),
                units,
                units.fold(
                        e -> pooled > 0
                                ? Estimate.of(e.value() / pooled)
                                : Estimate.notComputable(Reason.ZERO_VARIANCE),
                        Estimate::notComputable),
                rows.haloCorrelation(),
                rows.haloSpread());
    }

    /** Returns for instance {@code rater 2: mean 4.4571, severity 0.3810 (35 ratings)} and the other figures. */
    @Override
    public String toString() {
        return "rater " + rater + ": mean " + mean + ", severity " + severity + ", adjusted " + adjustedSeverity
                + ", SD " + deviation + ", skewness " + skewness + ", SD of units " + deviationOfUnits + ", ratio "
                + rangeRatio + ", halo r " + haloCorrelation + ", halo SD " + haloSpread + " (" + ratings
                + " ratings)";
    }
}

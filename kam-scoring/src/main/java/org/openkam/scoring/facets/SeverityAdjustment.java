package org.openkam.scoring.facets;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * Scores without the severity of the raters a person happened to get: additive effects by least squares. Stands beside the
 * observed score, never in its place, and in no report about a person.
 *
 * <p>Model of the rating of unit p by rater r of source s on item i: {@code y = level_p + leniency_r(s) + item_i(s) + rest}, all
 * effects fixed. First the items' effects are taken out, fitted within sheets (one rater about one unit); then levels and
 * leniencies are fitted to the mean of each sheet, every sheet counting the same. For complete data this is the least squares
 * fit to the single ratings. {@code SE^2 = s^2 c'Gc}, with G from the normal equations, c the contrast against the mean of the
 * linked group and s^2 the mean square of the sheets' residuals, at {@code sheets - units - raters + 1} degrees of freedom. The
 * sheet is the unit of error because a rater's halo moves all items of a sheet at once; what the items' effects lack in
 * precision isn't counted.
 *
 * <ul>
 *   <li>Severity is told from level only within units linked by shared raters ({@link RaterLinks}). The mean level of a linked
 *       group can't be told from its raters' mean severity: the group keeps its mean observed score, and the standard error
 *       is that of the distance to this mean.
 *   <li>A unit whose raters rate nobody else: {@link Reason#NOT_LINKED}. No degrees of freedom: {@link Reason#SATURATED}. More
 *       than 2000 units in a group: {@link Reason#TOO_LARGE}. No rating: {@link Reason#NO_DATA}.
 *   <li>Missing ratings are left out; items of a source that no chain of sheets links count as equally hard.
 * </ul>
 *
 * Doesn't depend on the order of the ratings. Time and memory grow with the cube and the square of the largest linked group.
 *
 * <p>Source: Guilford, J. P. (1954). Psychometric Methods, 2nd ed., ch. 11; Saal, F. E., Downey, R. G., Lahey, M. A. (1980).
 * Rating the ratings. Psychological Bulletin 88(2), 413-428. doi:10.1037/0033-2909.88.2.413; normal equations of the unbalanced
 * two-way layout in Searle, S. R. (1987). Linear Models for Unbalanced Data, ISBN 0-471-84096-3
 */
public final class SeverityAdjustment implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The largest linked group that is solved. */
    public static final int MOST_UNITS = 2000;

    private final Sheets sheets;
    private final RaterLinks links;
    private final boolean refused;
    private final double[] observed;
    private final TwoWayFit fit;
    private final double[] meanSquare;
    private final double[] meanObserved;

    private SeverityAdjustment(RatingColumns ratings, boolean withinGroups) {
        sheets = new Sheets(Arguments.notNull(ratings, "ratings"));
        links = RaterLinks.of(sheets);
        refused = !withinGroups && !links.isConnected();
        boolean solved = !refused && !isTooLarge();
        double[] levels = sheets.levels();
        observed = observed(levels);
        fit = solved
                ? TwoWayFit.of(sheets.rater, sheets.unit, levels)
                : TwoWayFit.of(new int[0], new int[0], new double[0]);
        meanSquare = new double[fit.groups()];
        meanObserved = new double[fit.groups()];
        for (int s = 0; solved && s < levels.length; s++) {
            meanSquare[fit.groupOf(sheets.unit[s])] += fit.residual(s) * fit.residual(s);
        }
        for (int p = 0; solved && p < observed.length; p++) {
            meanObserved[fit.groupOf(p)] += observed[p];
        }
        for (int g = 0; g < meanSquare.length; g++) {
            meanSquare[g] /= Math.max(1, links.groups().get(g).degreesOfFreedom());
            meanObserved[g] /= fit.columnsOf(g);
        }
    }

    /** Fits all units together; if they aren't all linked, every score and effect is {@link Reason#NOT_LINKED}. */
    public static SeverityAdjustment of(RatingColumns ratings) {
        return new SeverityAdjustment(ratings, false);
    }

    /**
     * Fits each linked group by itself. Differences within a group are free of severity; differences between groups stay as
     * observed.
     */
    public static SeverityAdjustment withinGroups(RatingColumns ratings) {
        return new SeverityAdjustment(ratings, true);
    }

    private boolean isTooLarge() {
        return links.groups().stream().anyMatch(g -> g.units() > MOST_UNITS);
    }

    /** Mean over sources of the mean over sheets. */
    private double[] observed(double[] levels) {
        int sourceCount = sheets.sources.size();
        double[][] sums = new double[sheets.units.size()][sourceCount];
        int[][] counts = new int[sheets.units.size()][sourceCount];
        for (int s = 0; s < levels.length; s++) {
            sums[sheets.unit[s]][sheets.source[s]] += levels[s];
            counts[sheets.unit[s]][sheets.source[s]]++;
        }
        double[] means = new double[sums.length];
        for (int p = 0; p < means.length; p++) {
            int present = 0;
            for (int source = 0; source < sourceCount; source++) {
                means[p] += counts[p][source] == 0 ? 0 : sums[p][source] / counts[p][source];
                present += counts[p][source] == 0 ? 0 : 1;
            }
            means[p] /= present;
        }
        return means;
    }

    /** Returns which units hang together. */
    public RaterLinks links() {
        return links;
    }

    /** Returns the score as observed, every source and every sheet of a source counting the same; points, without error. */
    public Estimate observed(int unit) {
        int place = sheets.units.place(unit);
        return place < 0 ? Estimate.notComputable(Reason.NO_DATA) : Estimate.of(observed[place]);
    }

    /** Returns the score without the raters' severity, points, with its error but without interval. */
    public Estimate adjusted(int unit) {
        int place = sheets.units.place(unit);
        if (place < 0) {
            return Estimate.notComputable(Reason.NO_DATA);
        }
        int group = links.groupOf(unit);
        Reason reason = reasonForNone(group);
        if (reason != null) {
            return Estimate.notComputable(reason);
        }
        double[] contrast = new double[observed.length];
        for (int p = 0; p < contrast.length; p++) {
            contrast[p] = fit.groupOf(p) == group ? (p == place ? 1d : 0d) - 1d / fit.columnsOf(group) : 0;
        }
        return estimate(meanObserved[group] + fit.columns()[place], group, fit.contrastVariance(group, contrast));
    }

    private @Nullable Reason reasonForNone(int group) {
        RaterLinks.Group linked = links.groups().get(group);
        if (refused || linked.units() == 1) {
            return Reason.NOT_LINKED;
        }
        if (isTooLarge()) {
            return Reason.TOO_LARGE;
        }
        return linked.degreesOfFreedom() == 0 ? Reason.SATURATED : null;
    }

    private Estimate estimate(double value, int group, double variance) {
        double se = Math.sqrt(meanSquare[group] * variance);
        return new Computed(
                value, new StandardError(se, links.groups().get(group).degreesOfFreedom(), false), null);
    }

    /** Returns the effect of every rater, by source and rater. For the analyst only. */
    public List<RaterEffect> raterEffects() {
        Map<Integer, List<Integer>> byRater = new TreeMap<>();
        Map<Long, List<Integer>> bySource = new TreeMap<>();
        for (int s = 0; s < sheets.size(); s++) {
            byRater.computeIfAbsent(sheets.rater[s], key -> new ArrayList<>()).add(s);
            bySource.computeIfAbsent(sourceInGroup(s), key -> new ArrayList<>()).add(s);
        }
        List<RaterEffect> effects = new ArrayList<>();
        byRater.values().forEach(own -> effects.add(effect(own, bySource.get(sourceInGroup(own.get(0))))));
        return effects;
    }

    private int groupOf(int sheet) {
        return links.groupOf(sheets.ratings.unit(sheets.start[sheet]));
    }

    private long sourceInGroup(int sheet) {
        return Numbering.pair(groupOf(sheet), sheets.source[sheet]);
    }

    private RaterEffect effect(List<Integer> own, List<Integer> peers) {
        int row = sheets.start[own.get(0)];
        Reason reason = reasonForNone(groupOf(own.get(0)));
        Estimate leniency = reason == null ? leniency(own, peers) : Estimate.notComputable(reason);
        return new RaterEffect(sheets.ratings.rater(row), sheets.ratings.source(row), own.size(), leniency);
    }

    /** The rater's effect less the mean effect over the sheets of the same source and group. */
    private Estimate leniency(List<Integer> own, List<Integer> peers) {
        if (peers.size() == own.size()) {
            return Estimate.notComputable(Reason.TOO_FEW_UNITS);
        }
        int group = groupOf(own.get(0));
        double[] contrast = new double[observed.length];
        own.forEach(s -> contrast[sheets.unit[s]] += 1d / own.size());
        peers.forEach(s -> contrast[sheets.unit[s]] -= 1d / peers.size());
        double mean = ExactSum.of(peers.stream()
                        .mapToDouble(s -> fit.rows()[sheets.rater[s]])
                        .toArray())
                / peers.size();
        double variance = 1d / own.size() - 1d / peers.size() + fit.contrastVariance(group, contrast);
        return estimate(fit.rows()[sheets.rater[own.get(0)]] - mean, group, variance);
    }

    @Override
    public String toString() {
        return "severity adjustment over " + links;
    }
}

package org.openkam.scoring.generalizability;

import java.io.Serializable;
import java.util.Arrays;
import org.openkam.scoring.statistic.ExactSum;

/**
 * How units share raters.
 *
 * @param units units with a rating
 * @param raters raters with a rating
 * @param ratings how many ratings
 * @param groups how many groups of units no shared rater links
 * @param harmonicRaters k, the harmonic mean of the numbers of raters of units; 0 without ratings
 * @param unshared q, from 0 (all units share all raters) to {@code 1 / k} (none are shared)
 */
public record RaterOverlap(int units, int raters, int ratings, int groups, double harmonicRaters, double unshared)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Units in the first facet, raters in the second. */
    static RaterOverlap of(FacetColumns sheets) {
        int n = sheets.size();
        EffectLevels rows = new EffectLevels(
                sheets,
                FacetDesign.ofEffects(sheets.facets().get(0), sheets.facets().get(1)));
        if (n == 0) {
            return new RaterOverlap(0, 0, 0, 0, 0, 0);
        }
        int[] unit = rows.levels()[0];
        int[] rater = rows.levels()[1];
        int units = rows.size(0);
        long[] counts = new long[units];
        for (int u : unit) {
            counts[u]++;
        }
        double inverse = reciprocals(counts.clone()) / units;
        double shared = shared(unit, rater, counts);
        double q = units < 2 ? 0 : Math.max(0, inverse - shared / ((double) units * (units - 1)));
        return new RaterOverlap(units, rows.size(1), n, groups(unit, rater, units, rows.size(1)), 1 / inverse, q);
    }

    /** Sum of one over each count, in ascending order, so that names leave no trace. */
    private static double reciprocals(long[] counts) {
        Arrays.sort(counts);
        double sum = 0;
        for (long count : counts) {
            sum += 1.0 / count;
        }
        return sum;
    }

    /** Sum over ordered pairs of units of how many raters both share, over the product of their numbers: rater by rater. */
    private static double shared(int[] unit, int[] rater, long[] counts) {
        long[] byRater = new long[unit.length];
        for (int row = 0; row < unit.length; row++) {
            byRater[row] = (long) rater[row] << 32 | counts[unit[row]];
        }
        Arrays.sort(byRater);
        ExactSum all = new ExactSum();
        double own = 0;
        for (int row = 0; row < byRater.length; row++) {
            double share = 1.0 / (int) byRater[row];
            own += share;
            all.add(-share * share);
            if (row + 1 == byRater.length || byRater[row + 1] >>> 32 != byRater[row] >>> 32) {
                all.add(own * own);
                own = 0;
            }
        }
        return all.value();
    }

    private static int groups(int[] unit, int[] rater, int units, int raters) {
        int[] leader = new int[units + raters];
        Arrays.setAll(leader, i -> i);
        int groups = units + raters;
        for (int row = 0; row < unit.length; row++) {
            int a = leader(leader, unit[row]);
            int b = leader(leader, units + rater[row]);
            groups -= a == b ? 0 : 1;
            leader[Math.max(a, b)] = Math.min(a, b);
        }
        return groups;
    }

    private static int leader(int[] leader, int node) {
        int at = node;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]]; // halves the way for the next one
            at = leader[at];
        }
        return at;
    }

    /** Returns for instance {@code 3 units, 9 raters, 17 ratings}. */
    @Override
    public String toString() {
        return units + " units, " + raters + " raters, " + ratings + " ratings";
    }
}

package org.openkam.scoring.item;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Discrimination by extreme groups: how much more of an item those with the highest totals get than those with the
 * lowest. From -1 to 1; 0 does not tell them apart, below 0 favours the weak.
 *
 * <p>{@code D = (mean of the upper group - mean of the lower group) / (highest - lowest)}, each group of
 * {@code round(0.27 n)} persons (a half to the even number), by descending total of all items. Kelley's 27 percent are
 * most telling for normal totals. Few different totals make large ties, and then {@link TieRule} matters: with five
 * items it may move {@code D} by a tenth.
 * <ul>
 *   <li>Fewer than four persons: {@link Reason#TOO_FEW_UNITS}; nobody or no item: {@link Reason#NO_DATA} (no item: no
 *       value).
 *   <li>All totals equal: with {@link TieRule#SHARED} the value is 0, for nobody is upper.
 *   <li>A score outside {@code lowest} and {@code highest}: {@link Reason#OUT_OF_DOMAIN} for that item.
 *   <li>Missing scores: the person is left out.
 * </ul>
 * Immutable.
 *
 * <p>Source: Kelley, T. L. (1939). The selection of upper and lower groups for the validation of test items. Journal of
 * Educational Psychology 30, 17-24. doi:10.1037/h0057123
 *
 * @param estimates one for each item, in their order
 * @param tieRule who belongs to a group at its border
 * @param groupSize of each group
 * @param persons {@code n}
 */
public record UpperLowerDiscrimination(List<Estimate> estimates, TieRule tieRule, int groupSize, int persons)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final double SHARE = 0.27;
    private static final int FEWEST = 4;

    /** Copies the list. */
    public UpperLowerDiscrimination {
        estimates = List.copyOf(estimates);
        Arguments.notNull(tieRule, "tie rule");
    }

    /** Compares groups on items scored 0 and 1, persons with one total sharing a place; never throws for data. */
    public static UpperLowerDiscrimination of(RatingMatrix scores) {
        return of(scores, TieRule.SHARED, 0, 1);
    }

    /**
     * Compares groups; never throws for data.
     *
     * @param scores persons in rows, items in columns
     * @param tieRule who belongs to a group at its border
     * @param lowest score of an item, finite
     * @param highest score of an item, finite, above {@code lowest}
     */
    public static UpperLowerDiscrimination of(RatingMatrix scores, TieRule tieRule, double lowest, double highest) {
        Arguments.notNull(tieRule, "tie rule");
        Arguments.finite(lowest, "lowest score");
        Arguments.finite(highest, "highest score");
        Arguments.that(lowest < highest, "highest score", highest, "must lie above the lowest one, " + lowest);
        List<double[]> rows = IntStream.range(0, scores.units())
                .mapToObj(scores::observed)
                .filter(row -> row.length == scores.raters())
                .toList();
        int size = (int) StrictMath.rint(SHARE * rows.size());
        double[][] shares = rows.size() < FEWEST ? new double[0][] : shares(rows, size, tieRule);
        List<Estimate> estimates = new ArrayList<>();
        for (int item = 0; item < scores.raters(); item++) {
            double[] column = column(rows, item);
            estimates.add(estimate(column, shares, size, new double[] {lowest, highest}));
        }
        return new UpperLowerDiscrimination(estimates, tieRule, size, rows.size());
    }

    private static double[] column(List<double[]> rows, int item) {
        return rows.stream().mapToDouble(row -> row[item]).toArray();
    }

    private static Estimate estimate(double[] column, double[][] shares, int size, double[] ends) {
        if (shares.length == 0) {
            return Estimate.notComputable(column.length == 0 ? Reason.NO_DATA : Reason.TOO_FEW_UNITS);
        }
        ExactSum difference = new ExactSum();
        for (int person = 0; person < column.length; person++) {
            if (column[person] < ends[0] || column[person] > ends[1]) {
                return Estimate.notComputable(Reason.OUT_OF_DOMAIN);
            }
            double share = shares[0][person] - shares[1][person];
            difference.add(share * ((column[person] - ends[0]) / (ends[1] - ends[0])));
        }
        return Estimate.of(difference.value() / size);
    }

    /** How far each person belongs to the upper and to the lower group, 0 to 1. */
    private static double[][] shares(List<double[]> rows, int size, TieRule tieRule) {
        int n = rows.size();
        double[] totals = rows.stream().mapToDouble(ExactSum::of).toArray();
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer person) -> -totals[person]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] shares = new double[2][n];
        for (int place = 0; place < n; ) {
            int end = place + 1;
            while (tieRule == TieRule.SHARED && end < n && totals[order[end]] == totals[order[place]]) {
                end++;
            }
            double upper = overlap(place, end, 0, size);
            double lower = overlap(place, end, n - size, n);
            for (int at = place; at < end; at++) {
                shares[0][order[at]] = upper;
                shares[1][order[at]] = lower;
            }
            place = end;
        }
        return shares;
    }

    /** The share of places from {@code from} to before {@code to} that lies between {@code first} and before {@code last}. */
    private static double overlap(int from, int to, int first, int last) {
        return (double) Math.max(0, Math.min(to, last) - Math.max(from, first)) / (to - from);
    }

    /** Returns the discrimination of an item, counted from 0. */
    public Estimate estimate(int item) {
        return estimates.get(item);
    }

    /**
     * Returns the discrimination of an item, counted from 0.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none
     */
    public double value(int item) {
        return estimates.get(item).value();
    }

    /** Returns one line for each item, counted from 0. */
    public String render() {
        StringBuilder text = new StringBuilder(toString()).append('\n');
        for (int item = 0; item < estimates.size(); item++) {
            text.append(Line.of("D of item " + item, estimates.get(item))).append('\n');
        }
        return text.toString();
    }

    /** Returns for instance {@code Upper-lower discrimination of 5 items (270 of 1000 persons in each group)}. */
    @Override
    public String toString() {
        return "Upper-lower discrimination of " + estimates.size() + " items (" + groupSize + " of " + persons
                + " persons in each group)";
    }
}

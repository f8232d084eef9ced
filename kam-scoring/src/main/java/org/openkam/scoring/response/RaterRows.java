package org.openkam.scoring.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.PairedMoments;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.Reason;

/** All ratings of one rater, sheet by sheet. */
final class RaterRows {
    private static final int MOST_ITEMS = 2000;

    private final RatingColumns ratings;
    private final int rater;
    private final List<int[]> sheets = new ArrayList<>(); // first row and the row after the last
    private int size;

    private RaterRows(RatingColumns ratings, int rater) {
        this.ratings = ratings;
        this.rater = rater;
    }

    /** Returns the raters, ascending by number. */
    static List<RaterRows> of(RatingColumns ratings) {
        Map<Integer, RaterRows> byRater = new TreeMap<>();
        int start = 0;
        for (int row = 1; row <= ratings.size(); row++) {
            if (row == ratings.size() || ratings.beginsSheet(row)) {
                int rater = ratings.rater(start);
                byRater.computeIfAbsent(rater, r -> new RaterRows(ratings, r)).add(start, row);
                start = row;
            }
        }
        return List.copyOf(byRater.values());
    }

    private void add(int from, int to) {
        sheets.add(new int[] {from, to});
        size += to - from;
    }

    int rater() {
        return rater;
    }

    int size() {
        return size;
    }

    double[] values() {
        double[] values = new double[size];
        int n = 0;
        for (int[] sheet : sheets) {
            for (int row = sheet[0]; row < sheet[1]; row++) {
                values[n++] = ratings.value(row);
            }
        }
        return values;
    }

    PairedMoments moments() {
        double[] values = values();
        return PairedMoments.of(values, values);
    }

    Estimate skewness() {
        double[] values = values();
        double mean = moments().meanX().value();
        ExactSum squares = new ExactSum();
        ExactSum cubes = new ExactSum();
        boolean constant = true;
        for (double value : values) {
            double distance = value - mean;
            constant &= value == values[0];
            squares.add(distance * distance);
            cubes.add(distance * distance * distance);
        }
        double variance = squares.value() / size;
        double divisor = variance * StrictMath.sqrt(variance);
        return constant || divisor == 0
                ? Estimate.notComputable(size < 2 ? Reason.TOO_FEW_UNITS : Reason.ZERO_VARIANCE)
                : Estimate.of(cubes.value() / size / divisor);
    }

    private PairedMoments ofSheet(int[] sheet) {
        double[] values = new double[sheet[1] - sheet[0]];
        Arrays.setAll(values, i -> ratings.value(sheet[0] + i));
        return PairedMoments.of(values, values);
    }

    Estimate deviationOfSheetMeans() {
        double[] means =
                sheets.stream().mapToDouble(s -> ofSheet(s).meanX().value()).toArray();
        return PairedMoments.of(means, means).deviationX();
    }

    /** Mean over the sheets of two items or more. */
    Estimate haloSpread() {
        double[] spreads = sheets.stream()
                .map(s -> ofSheet(s).deviationX())
                .filter(Estimate.Computed.class::isInstance)
                .mapToDouble(Estimate::value)
                .toArray();
        return spreads.length == 0
                ? Estimate.notComputable(Reason.TOO_FEW_UNITS)
                : PairedMoments.of(spreads, spreads).meanX();
    }

    /** Mean over the pairs of items that both vary. */
    Estimate haloCorrelation() {
        Map<Integer, double[]> byItem = new TreeMap<>();
        for (int s = 0; s < sheets.size(); s++) {
            for (int row = sheets.get(s)[0]; row < sheets.get(s)[1]; row++) {
                byItem.computeIfAbsent(ratings.item(row), item -> missing(sheets.size()))[s] = ratings.value(row);
                if (byItem.size() > MOST_ITEMS) {
                    return Estimate.notComputable(Reason.TOO_LARGE);
                }
            }
        }
        List<double[]> items = List.copyOf(byItem.values());
        if (items.size() < 2 || sheets.size() < 2) {
            return Estimate.notComputable(Reason.TOO_FEW_UNITS);
        }
        ExactSum sum = new ExactSum();
        long pairs = 0;
        for (int i = 1; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (PairedMoments.of(items.get(i), items.get(j)).correlation() instanceof Estimate.Computed r) {
                    sum.add(r.value());
                    pairs++;
                }
            }
        }
        return pairs == 0 ? Estimate.notComputable(Reason.ZERO_VARIANCE) : Estimate.of(sum.value() / pairs);
    }

    private static double[] missing(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}

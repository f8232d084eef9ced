package org.openkam.scoring.reliability;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.SheetMeans;

/** Values by unit, units ascending, those without value left out. */
record UnitGroups(int[] units, double[][] values) {

    /** Rows of a table without their missing cells. */
    static UnitGroups of(RatingMatrix table) {
        int[] units = IntStream.range(0, table.units())
                .filter(unit -> table.observed(unit).length > 0)
                .toArray();
        return new UnitGroups(
                units, Arrays.stream(units).mapToObj(table::observed).toArray(double[][]::new));
    }

    /** Sheet means of each unit. */
    static UnitGroups of(RatingColumns ratings) {
        SheetMeans sheets = SheetMeans.of(ratings);
        int[] units =
                IntStream.range(0, sheets.size()).map(sheets::unit).distinct().toArray();
        double[][] values = new double[units.length][];
        int at = 0;
        for (int u = 0; u < units.length; u++) {
            int from = at;
            while (at < sheets.size() && sheets.unit(at) == units[u]) {
                at++;
            }
            values[u] = IntStream.range(from, at).mapToDouble(sheets::mean).toArray();
        }
        return new UnitGroups(units, values);
    }

    int size() {
        return units.length;
    }

    int count() {
        return Arrays.stream(values).mapToInt(v -> v.length).sum();
    }

    int count(int unit) {
        return values[unit].length;
    }

    double mean(int unit) {
        return ExactSum.of(values[unit]) / values[unit].length;
    }

    /** Sum of squared distances from unit means. */
    double squaresWithin() {
        ExactSum sum = new ExactSum();
        for (int u = 0; u < values.length; u++) {
            double mean = mean(u);
            for (double value : values[u]) {
                sum.add((value - mean) * (value - mean));
            }
        }
        return sum.value();
    }

    /** Sum of squared distances of unit means from the mean of all values, each counted for each value. */
    double squaresBetween() {
        ExactSum total = new ExactSum();
        for (double[] unit : values) {
            for (double value : unit) {
                total.add(value);
            }
        }
        double mean = total.value() / count();
        ExactSum sum = new ExactSum();
        for (int u = 0; u < values.length; u++) {
            double distance = mean(u) - mean;
            sum.add(count(u) * (distance * distance));
        }
        return sum.value();
    }

    /** How many values of a typical unit, the number that makes the mean square between units unbiased. */
    double typicalCount() {
        double squares = 0;
        for (double[] unit : values) {
            squares += (double) unit.length * unit.length;
        }
        return (count() - squares / count()) / (size() - 1);
    }

    /** Whether sums of squares fit into a {@code double}. */
    boolean areSquaresFinite() {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).allMatch(value -> Math.abs(value) < 1e150);
    }
}

package org.openkam.scoring.generalizability;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rows in one order whatever the input, with a number from 0, without gaps, for the level of each effect. */
final class EffectLevels {
    private final double[] values;
    private final int[][] levels;
    private final int[] sizes;

    EffectLevels(FacetColumns ratings, FacetDesign design) {
        int[][] columns = ratings.columns(design);
        int[] order = order(columns, ratings.values());
        values = Arrays.stream(order).mapToDouble(row -> ratings.values()[row]).toArray();
        List<Effect> effects = design.effects();
        levels = new int[effects.size()][];
        sizes = new int[effects.size()];
        for (int e = 0; e < levels.length; e++) {
            number(e, effects.get(e).mask(), columns, order);
        }
    }

    private static int[] order(int[][] columns, double[] values) {
        Comparator<Integer> byLevels = (a, b) -> {
            for (int[] column : columns) {
                if (column[a] != column[b]) {
                    return Integer.compare(column[a], column[b]);
                }
            }
            return Double.compare(values[a], values[b]);
        };
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(byLevels)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void number(int effect, int mask, int[][] columns, int[] order) {
        int facets = Integer.bitCount(mask);
        CellTable[] tables = new CellTable[facets];
        Arrays.setAll(tables, i -> new CellTable());
        levels[effect] = new int[order.length];
        for (int row = 0; row < order.length; row++) {
            int cell = 0;
            int depth = 0;
            for (int f = 0; f < columns.length; f++) {
                if ((mask >> f & 1) == 1) {
                    cell = tables[depth++].add(cell, columns[f][order[row]], 0);
                }
            }
            levels[effect][row] = cell;
        }
        sizes[effect] = tables[facets - 1].size();
    }

    double[] values() {
        return values;
    }

    int[][] levels() {
        return levels;
    }

    /** How many levels an effect has. */
    int size(int effect) {
        return sizes[effect];
    }
}

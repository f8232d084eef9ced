package org.openkam.scoring.generalizability;

import java.util.Arrays;

/** Whether a combination of levels occurs more than once in columns. */
final class Repeats {
    private Repeats() {}

    /** Returns false only if each combination occurs at most once; true also where that can't be seen cheaply. */
    static boolean mayOccur(int[][] columns, int rows) {
        return !isAscending(columns, rows) && !isDistinct(columns, rows);
    }

    private static boolean isAscending(int[][] columns, int rows) {
        for (int row = 1; row < rows; row++) {
            int order = 0;
            for (int f = 0; f < columns.length && order == 0; f++) {
                order = Integer.compare(columns[f][row - 1], columns[f][row]);
            }
            if (order >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Combinations as single numbers, where they fit, sorted. */
    private static boolean isDistinct(int[][] columns, int rows) {
        long[] keys = new long[rows];
        long range = 1;
        for (int[] column : columns) {
            long levels = Arrays.stream(column).max().orElse(0) + 1L;
            if (range > Long.MAX_VALUE / levels) {
                return false;
            }
            range *= levels;
            for (int row = 0; row < rows; row++) {
                keys[row] = keys[row] * levels + column[row];
            }
        }
        Arrays.sort(keys);
        for (int row = 1; row < rows; row++) {
            if (keys[row] == keys[row - 1]) {
                return false;
            }
        }
        return true;
    }
}

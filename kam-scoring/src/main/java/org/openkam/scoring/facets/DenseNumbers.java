package org.openkam.scoring.facets;

import java.util.Arrays;

/** Dense places for the numbers that occur in a column, in ascending order. */
final class DenseNumbers {
    private DenseNumbers() {}

    /** Returns the distinct numbers of a column, ascending. */
    static int[] distinct(int[] column) {
        if (isCompact(column)) {
            return counted(column);
        }
        int[] sorted = column.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    /** Whether a table over the range of the numbers takes about as much space as the column itself. */
    private static boolean isCompact(int[] column) {
        return column.length > 0 && range(column)[1] - (long) range(column)[0] < 2L * column.length + 1024;
    }

    private static int[] range(int[] column) {
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (int number : column) {
            low = Math.min(low, number);
            high = Math.max(high, number);
        }
        return new int[] {low, high};
    }

    private static int[] counted(int[] column) {
        int[] range = range(column);
        boolean[] present = new boolean[range[1] - range[0] + 1];
        int count = 0;
        for (int number : column) {
            count += present[number - range[0]] ? 0 : 1;
            present[number - range[0]] = true;
        }
        int[] distinct = new int[count];
        int next = 0;
        for (int i = 0; i < present.length; i++) {
            if (present[i]) {
                distinct[next++] = i + range[0];
            }
        }
        return distinct;
    }

    /** Returns the place of each number among the distinct ones. */
    static int[] places(int[] column, int[] distinct) {
        int[] places = new int[column.length];
        if (!isCompact(column)) {
            for (int row = 0; row < column.length; row++) {
                places[row] = Arrays.binarySearch(distinct, column[row]);
            }
            return places;
        }
        int low = distinct[0];
        int[] table = new int[distinct[distinct.length - 1] - low + 1];
        for (int place = 0; place < distinct.length; place++) {
            table[distinct[place] - low] = place;
        }
        for (int row = 0; row < column.length; row++) {
            places[row] = table[column[row] - low];
        }
        return places;
    }
}

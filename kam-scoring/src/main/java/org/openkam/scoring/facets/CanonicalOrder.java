package org.openkam.scoring.facets;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The order of rows by the first facet, then the second and so on, then by rating: stable counting sorts from the last key to
 * the first, so that ten million rows take a second.
 */
final class CanonicalOrder {
    private CanonicalOrder() {}

    /** Returns the rows in order, or null if they already stand in it. */
    static int @Nullable [] of(int[][] places, int[] categories) {
        if (isSorted(places, categories)) {
            return null;
        }
        int[] order = sorted(null, categories);
        for (int f = places.length - 1; f >= 0; f--) {
            order = sorted(order, places[f]);
        }
        return order;
    }

    private static boolean isSorted(int[][] places, int[] categories) {
        for (int row = 1; row < categories.length; row++) {
            int sign = 0;
            for (int f = 0; f < places.length && sign == 0; f++) {
                sign = Integer.compare(places[f][row - 1], places[f][row]);
            }
            if (sign > 0 || sign == 0 && categories[row - 1] > categories[row]) {
                return false;
            }
        }
        return true;
    }

    /** Returns an order sorted by a key of dense numbers; ties stay as they are. */
    static int[] sorted(int @Nullable [] order, int[] key) {
        int[] next = starts(key, Arrays.stream(key).max().orElse(-1) + 1);
        int[] sorted = new int[key.length];
        for (int i = 0; i < key.length; i++) {
            int row = order == null ? i : order[i];
            sorted[next[key[row]]++] = row;
        }
        return sorted;
    }

    /** Returns where each of so many dense numbers begins once they are sorted, and the end of the last. */
    static int[] starts(int[] key, int count) {
        int[] starts = new int[count + 1];
        for (int number : key) {
            starts[number + 1]++;
        }
        for (int number = 0; number < count; number++) {
            starts[number + 1] += starts[number];
        }
        return starts;
    }

    /** Returns a column in an order, a new array unless it is already in it. */
    static int[] applied(int @Nullable [] order, int[] column) {
        if (order == null) {
            return column;
        }
        int[] applied = new int[order.length];
        for (int i = 0; i < applied.length; i++) {
            applied[i] = column[order[i]];
        }
        return applied;
    }

    /** Returns a column of small numbers in an order, as bytes. */
    static byte[] bytes(int @Nullable [] order, int[] column) {
        byte[] bytes = new byte[column.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) column[order == null ? i : order[i]];
        }
        return bytes;
    }
}

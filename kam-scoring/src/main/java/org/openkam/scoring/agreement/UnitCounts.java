package org.openkam.scoring.agreement;

import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Reason;

/**
 * Units as the number of raters who gave each category.
 *
 * @param scale the categories
 * @param table row by row, a column for each category; a row without any rating plays no part
 * @param times how many units each row stands for; empty if one each
 * @param refusal why nothing was counted, or null
 */
record UnitCounts(
        CategoryScale scale,
        int[] table,
        long[] times,
        @Nullable Reason refusal) {

    int categories() {
        return scale.size();
    }

    int rows() {
        return scale.size() == 0 ? 0 : table.length / scale.size();
    }

    long times(int row) {
        return times.length == 0 ? 1 : times[row];
    }

    /** Number of ratings of a row. */
    int size(int row) {
        int size = 0;
        for (int i = row * categories(), end = i + categories(); i < end; i++) {
            size += table[i];
        }
        return size;
    }

    int count(int row, int category) {
        return table[row * categories() + category];
    }
}

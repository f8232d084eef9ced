package org.openkam.scoring.agreement;

import java.util.Arrays;
import org.openkam.scoring.statistic.RatingColumns;

/**
 * Rows of columns numbered for agreement: each item of a unit is a unit of its own, and units and raters are numbered densely
 * in ascending order of their numbers.
 */
final class ColumnUnits {
    private final int[] unitOfRow;
    private final int[] ratersAscending;
    private final RatingColumns columns;
    private int units;

    private ColumnUnits(RatingColumns columns) {
        this.columns = columns;
        this.unitOfRow = new int[columns.size()];
        int[] raters = new int[columns.size()];
        Arrays.setAll(raters, columns::rater);
        this.ratersAscending = distinct(raters);
        for (int from = 0; from < unitOfRow.length; ) {
            from = number(from);
        }
    }

    static ColumnUnits of(RatingColumns columns) {
        return new ColumnUnits(columns);
    }

    /** Numbers the rows of one unit of the columns, which stand together; returns where the next begins. */
    private int number(int from) {
        int end = from;
        while (end < unitOfRow.length && columns.unit(end) == columns.unit(from)) {
            end++;
        }
        int[] items = new int[end - from];
        Arrays.setAll(items, i -> columns.item(from + i));
        int[] ascending = distinct(items.clone());
        for (int row = from; row < end; row++) {
            unitOfRow[row] = units + Arrays.binarySearch(ascending, items[row - from]);
        }
        units += ascending.length;
        return end;
    }

    private static int[] distinct(int[] numbers) {
        Arrays.sort(numbers);
        int size = 0;
        for (int number : numbers) {
            if (size == 0 || numbers[size - 1] != number) {
                numbers[size++] = number;
            }
        }
        return Arrays.copyOf(numbers, size);
    }

    int units() {
        return units;
    }

    int raters() {
        return ratersAscending.length;
    }

    int unit(int row) {
        return unitOfRow[row];
    }

    int rater(int row) {
        return Arrays.binarySearch(ratersAscending, columns.rater(row));
    }
}

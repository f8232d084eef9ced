package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;

/**
 * One number for each sheet: the mean of the ratings a rater gave a unit from a source, over the items that are there. Sheets
 * stand in the order of {@link RatingColumns}. Means are exact sums, divided once. Immutable and thread-safe.
 */
public final class SheetMeans implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int[] unit;
    private final long[] rater; // rater and source
    private final double[] mean;

    private SheetMeans(RatingColumns ratings) {
        int[] starts = starts(ratings);
        int sheets = starts.length - 1;
        unit = new int[sheets];
        rater = new long[sheets];
        mean = new double[sheets];
        for (int s = 0; s < sheets; s++) {
            ExactSum sum = new ExactSum();
            for (int row = starts[s]; row < starts[s + 1]; row++) {
                sum.add(ratings.value(row));
            }
            unit[s] = ratings.unit(starts[s]);
            rater[s] = (long) ratings.rater(starts[s]) << 32 | ratings.source(starts[s]);
            mean[s] = sum.value() / (starts[s + 1] - starts[s]);
        }
    }

    private static int[] starts(RatingColumns ratings) {
        int[] starts = new int[ratings.size() + 1];
        int sheets = 0;
        for (int row = 0; row < ratings.size(); row++) {
            if (ratings.beginsSheet(row)) {
                starts[sheets++] = row;
            }
        }
        starts[sheets] = ratings.size();
        return Arrays.copyOf(starts, sheets + 1);
    }

    /** Returns the sheet means of ratings. */
    public static SheetMeans of(RatingColumns ratings) {
        return new SheetMeans(Arguments.notNull(ratings, "ratings"));
    }

    /** Returns how many sheets there are. */
    public int size() {
        return mean.length;
    }

    /** Returns whom a sheet is about. */
    public int unit(int sheet) {
        return unit[sheet];
    }

    /** Returns who gave a sheet. */
    public int rater(int sheet) {
        return (int) (rater[sheet] >>> 32);
    }

    /** Returns from where a sheet's rater sees the unit. */
    public int source(int sheet) {
        return (int) rater[sheet];
    }

    /** Returns the mean rating of a sheet, finite. */
    public double mean(int sheet) {
        return mean[sheet];
    }

    /** Returns a number from 0 for the rater of each sheet, ascending by rater, then source; one who rates from two sources has two. */
    public int[] raterNumbers() {
        long[] distinct = Arrays.stream(rater).sorted().distinct().toArray();
        return Arrays.stream(rater)
                .mapToInt(key -> Arrays.binarySearch(distinct, key))
                .toArray();
    }

    /** Returns a number from 0 for the unit of each sheet, ascending. */
    public int[] unitNumbers() {
        int[] distinct = Arrays.stream(unit).distinct().toArray(); // ascending already
        return Arrays.stream(unit)
                .map(key -> Arrays.binarySearch(distinct, key))
                .toArray();
    }

    @Override
    public String toString() {
        return "SheetMeans (" + mean.length + " sheets)";
    }
}

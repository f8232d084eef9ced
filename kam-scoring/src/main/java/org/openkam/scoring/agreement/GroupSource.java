package org.openkam.scoring.agreement;

import java.math.BigInteger;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.GroupTally;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.RatingMatrix;

/** Groups from wherever they are kept, as {@link SizeClasses}. */
final class GroupSource {

    private GroupSource() {}

    static SizeClasses of(GroupTally tally, int item) {
        Arguments.inRange(item, 0, tally.items() - 1, "number of the item");
        SizeClasses classes = new SizeClasses(0);
        for (int group = 0; group < tally.groups(); group++) {
            classes.add(tally.count(group, item), tally.sum(group, item), tally.squares(group, item));
        }
        return classes;
    }

    /** Each row a group. */
    static SizeClasses of(RatingMatrix ratings) {
        int exponent = Integer.MAX_VALUE;
        for (int unit = 0; unit < ratings.units(); unit++) {
            exponent = Math.min(exponent, exponentOf(ratings.observed(unit)));
        }
        SizeClasses classes = new SizeClasses(exponent == Integer.MAX_VALUE ? 0 : exponent);
        for (int unit = 0; unit < ratings.units(); unit++) {
            add(ratings.observed(unit), exponent, classes);
        }
        return classes;
    }

    /** Each unit a group. */
    static SizeClasses of(RatingColumns ratings) {
        int[] unit = new int[ratings.size()];
        double[] value = new double[ratings.size()];
        for (int row = 0; row < value.length; row++) {
            unit[row] = ratings.unit(row);
            value[row] = ratings.value(row);
        }
        return of(unit, value);
    }

    static SizeClasses of(int[] group, double[] value) {
        int length = Arguments.notNull(group, "groups").length;
        Arguments.that(
                length == Arguments.notNull(value, "values").length,
                "number of groups",
                length,
                "must be the number of values, " + value.length);
        for (double each : value) {
            Arguments.that(
                    !Double.isInfinite(each), "value", each, "must be a finite number, or NaN for a missing one");
        }
        int exponent = exponentOf(value);
        SizeClasses classes = new SizeClasses(exponent == Integer.MAX_VALUE ? 0 : exponent);
        int[] order = order(group);
        for (int from = 0; from < length; ) {
            int to = from;
            while (to < length && group[order[to]] == group[order[from]]) {
                to++;
            }
            add(Arrays.stream(order, from, to).mapToDouble(row -> value[row]).toArray(), exponent, classes);
            from = to;
        }
        return classes;
    }

    /** Rows, those of one group together. */
    private static int[] order(int[] group) {
        long[] keys = new long[group.length];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = (long) group[row] << 32 | row;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** Exponent of the lowest bit of all values; the largest number if all are 0 or missing. */
    private static int exponentOf(double[] values) {
        int exponent = Integer.MAX_VALUE;
        for (double value : values) {
            exponent = value == 0 || Double.isNaN(value) ? exponent : Math.min(exponent, ExactMoments.lowestBit(value));
        }
        return exponent;
    }

    private static void add(double[] values, int exponent, SizeClasses classes) {
        int size = 0;
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                size++;
                BigInteger whole = value == 0 ? BigInteger.ZERO : ExactMoments.whole(value, exponent);
                sum = sum.add(whole);
                squares = squares.add(whole.multiply(whole));
            }
        }
        if (size > 0) {
            classes.add(size, sum, squares);
        }
    }
}

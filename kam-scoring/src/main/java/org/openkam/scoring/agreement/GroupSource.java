package org.openkam.scoring.agreement;

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
        WholeUnit unit = WholeUnit.NOTHING;
        for (int row = 0; row < ratings.units(); row++) {
            unit = unit.with(ratings.observed(row));
        }
        SizeClasses classes = new SizeClasses(unit.exponent());
        for (int row = 0; row < ratings.units(); row++) {
            unit.add(ratings.observed(row), classes);
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
        WholeUnit unit = WholeUnit.NOTHING.with(value);
        SizeClasses classes = new SizeClasses(unit.exponent());
        int[] order = order(group);
        for (int from = 0; from < length; ) {
            int to = from;
            while (to < length && group[order[to]] == group[order[from]]) {
                to++;
            }
            unit.add(
                    Arrays.stream(order, from, to)
                            .mapToDouble(row -> value[row])
                            .toArray(),
                    classes);
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
}

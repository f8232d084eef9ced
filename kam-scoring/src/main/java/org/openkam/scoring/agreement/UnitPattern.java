package org.openkam.scoring.agreement;

import java.util.Arrays;

/**
 * What the raters of one unit said, whoever said it: the categories given, ascending, and how often each. Units with equal
 * patterns are interchangeable.
 *
 * @param codes numbers of the categories, ascending, none twice
 * @param counts how many raters gave each, 1 or more
 * @param size number of values of the unit, the sum of {@code counts}
 */
record UnitPattern(int[] codes, int[] counts, int size) implements Comparable<UnitPattern> {

    /** The pattern of a unit whose values are ascending category numbers. */
    static UnitPattern ofSorted(int[] values) {
        int[] codes = new int[values.length];
        int[] counts = new int[values.length];
        int distinct = 0;
        for (int value : values) {
            if (distinct == 0 || codes[distinct - 1] != value) {
                codes[distinct++] = value;
            }
            counts[distinct - 1]++;
        }
        return new UnitPattern(Arrays.copyOf(codes, distinct), Arrays.copyOf(counts, distinct), values.length);
    }

    @Override
    public int compareTo(UnitPattern other) {
        int order = Arrays.compare(codes, other.codes);
        return order != 0 ? order : Arrays.compare(counts, other.counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitPattern that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(codes) + Arrays.hashCode(counts);
    }
}

package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;

/**
 * What the raters of each group gave for each item, as exact whole numbers: how often each code was given, or only number, sum
 * and sum of squares. Agreement within groups, differences between groups and item statistics follow from it.
 *
 * <p>A group is whoever the raters have in common: an assessee, a team. Groups and items are numbered from 0; a number that is
 * never used costs memory and nothing else. A missing rating is not added. The order of adding leaves no trace, and a tally
 * merged from parts equals the tally of all.
 *
 * <p>{@linkplain #ofCodes Counts of codes} take 4 bytes for each group, item and code and suit scales of a few points; only they
 * know deviations from mean or median. {@linkplain #ofSums Sums} take 24 bytes for each group and item, however wide the scale.
 * Adding takes about 2 to 3 nanoseconds a rating if ratings come group by group. Mutable and not thread-safe: one for each thread, then
 * {@link #merge}.
 */
public final class GroupTally implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The largest magnitude of a code, so that sums of squares can't leave 63 bits. */
    public static final int LARGEST_CODE = 32_767;

    private static final int SUMS = 3; // number, sum, sum of squares, side by side
    private static final int FIRST_GROUPS = 16;
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final int items;
    private final int lowest;
    private final int highest;
    private final boolean counting;
    private final int width; // fields of a cell
    private int groups;
    private int[] frequencies = {}; // one of the two is in use
    private long[] sums = {};

    private GroupTally(int items, int lowest, int highest, boolean counting) {
        this.lowest = Arguments.inRange(lowest, -LARGEST_CODE, LARGEST_CODE, "lowest code");
        this.highest = Arguments.inRange(highest, lowest, LARGEST_CODE, "highest code");
        this.counting = counting;
        this.width = counting ? highest - lowest + 1 : SUMS;
        this.items = Arguments.inRange(items, 1, LONGEST_ARRAY / width, "number of items");
    }

    /**
     * Returns an empty tally that counts each code.
     *
     * @param items number of items, 1 or more
     * @param lowest the lowest point of the scale
     * @param highest the highest point of the scale
     */
    public static GroupTally ofCodes(int items, int lowest, int highest) {
        return new GroupTally(items, lowest, highest, true);
    }

    /** Returns an empty tally that keeps number, sum and sum of squares only; see {@link #ofCodes}. */
    public static GroupTally ofSums(int items, int lowest, int highest) {
        return new GroupTally(items, lowest, highest, false);
    }

    /**
     * Adds a rating.
     *
     * @param group number of the group, 0 or more
     * @param item number of the item
     * @param code a point of the scale
     * @return this tally
     * @throws IllegalArgumentException if the group is negative, the item unknown or the code beyond the scale
     * @throws ArithmeticException if a code of one cell is counted more than 2147483647 times
     */
    public GroupTally add(int group, int item, int code) {
        if (code < lowest || code > highest || item < 0 || item >= items || group < 0) {
            refuse(group, item, code);
        }
        if (group >= groups) {
            growTo(group + 1L);
        }
        int at = (group * items + item) * width;
        if (counting) {
            int times = frequencies[at + code - lowest];
            frequencies[at + code - lowest] = Math.incrementExact(times);
        } else {
            sums[at]++;
            sums[at + 1] += code;
            sums[at + 2] += (long) code * code;
        }
        return this;
    }

    private void refuse(int group, int item, int code) {
        Arguments.inRange(group, 0, LONGEST_ARRAY, "number of the group");
        Arguments.inRange(item, 0, items - 1, "number of the item");
        Arguments.inRange(code, lowest, highest, "code");
    }

    /**
     * Adds what a rater gave, whatever is missing.
     *
     * @param group number of the group
     * @param codes one for each item, {@link RatingTally#MISSING} where there is none
     * @return this tally
     */
    public GroupTally addSheet(int group, int... codes) {
        checkSheet(group, codes);
        if (group >= groups) {
            growTo(group + 1L);
        }
        if (counting) {
            count(group, codes);
        } else {
            sum(group, codes);
        }
        return this;
    }

    private void count(int group, int[] codes) {
        int[] counted = frequencies;
        int at = group * items * width - lowest;
        for (int code : codes) {
            if (code != RatingTally.MISSING) {
                counted[at + code] = Math.incrementExact(counted[at + code]);
            }
            at += width;
        }
    }

    private void sum(int group, int[] codes) {
        long[] summed = sums;
        int at = group * items * SUMS;
        for (int code : codes) {
            if (code != RatingTally.MISSING) {
                summed[at]++;
                summed[at + 1] += code;
                summed[at + 2] += (long) code * code;
            }
            at += SUMS;
        }
    }

    /**
     * Adds what a rater gave if no item is missing, and otherwise no more than that there is such a group: listwise deletion.
     *
     * @param group number of the group
     * @param codes one for each item, {@link RatingTally#MISSING} where there is none
     * @return whether it was complete
     */
    public boolean addCompleteSheet(int group, int... codes) {
        checkSheet(group, codes);
        if (group >= groups) {
            growTo(group + 1L);
        }
        for (int code : codes) {
            if (code == RatingTally.MISSING) {
                return false;
            }
        }
        addSheet(group, codes);
        return true;
    }

    private void checkSheet(int group, int[] codes) {
        int length = Arguments.notNull(codes, "codes").length;
        Arguments.that(length == items, "number of codes", length, "must be the number of items, " + items);
        Arguments.inRange(group, 0, LONGEST_ARRAY, "number of the group");
        for (int code : codes) {
            if ((code < lowest || code > highest) && code != RatingTally.MISSING) {
                Arguments.inRange(code, lowest, highest, "code");
            }
        }
    }

    /**
     * Adds all ratings of a table; its units are the groups.
     *
     * @return this tally
     * @throws IllegalArgumentException if an item is unknown, or a rating is no whole number or beyond the scale
     */
    public GroupTally add(RatingColumns ratings) {
        for (int row = 0; row < ratings.size(); row++) {
            double rating = ratings.value(row);
            int code = (int) rating;
            if (code != rating) {
                Arguments.that(false, "Rating", rating, "must be a whole number to be counted");
            }
            add(ratings.unit(row), ratings.item(row), code);
        }
        return this;
    }

    /**
     * Adds all that {@code other} has counted; groups and items of one number are one.
     *
     * @return this tally
     * @throws IllegalArgumentException if {@code other} has other items, another scale, or keeps other counts
     * @throws ArithmeticException if a code of one cell would be counted more than 2147483647 times
     */
    public GroupTally merge(GroupTally other) {
        boolean alike = items == other.items
                && lowest == other.lowest
                && highest == other.highest
                && counting == other.counting;
        Arguments.that(alike, "tally to merge", other, "must have the items, scale and kind of " + this);
        growTo(Math.max(groups, other.groups));
        int used = other.used();
        for (int at = 0; at < used; at++) {
            if (counting) {
                frequencies[at] = Math.addExact(frequencies[at], other.frequencies[at]);
            } else {
                sums[at] += other.sums[at];
            }
        }
        return this;
    }

    /**
     * Returns a tally of some of the items, renumbered from 0 in the order given; this one keeps its counts.
     *
     * @param chosen numbers of the items, at least one
     */
    public GroupTally only(int... chosen) {
        GroupTally part = new GroupTally(chosen.length, lowest, highest, counting);
        part.growTo(groups);
        for (int group = 0; group < groups; group++) {
            for (int item = 0; item < chosen.length; item++) {
                int from = cell(group, chosen[item]);
                int to = part.cell(group, item);
                if (counting) {
                    System.arraycopy(frequencies, from, part.frequencies, to, width);
                } else {
                    System.arraycopy(sums, from, part.sums, to, width);
                }
            }
        }
        return part;
    }

    private void growTo(long number) {
        long needed = Math.multiplyExact(number, (long) items * width);
        Arguments.that(
                needed <= LONGEST_ARRAY,
                "number of groups",
                number,
                "must leave a tally of at most 2147483639 counts; maybe number groups without gaps");
        int length = counting ? frequencies.length : sums.length;
        if (needed > length) {
            long capacity = Math.max(needed, Math.max(2L * length, (long) FIRST_GROUPS * items * width));
            int size = (int) Math.min(LONGEST_ARRAY, capacity);
            frequencies = counting ? Arrays.copyOf(frequencies, size) : frequencies;
            sums = counting ? sums : Arrays.copyOf(sums, size);
        }
        groups = (int) number;
    }

    private int used() {
        return groups * items * width;
    }

    /** Returns whether each code is counted, and not only sums. */
    public boolean counts() {
        return counting;
    }

    /** Returns one more than the highest number of a group, empty ones included. */
    public int groups() {
        return groups;
    }

    /** Returns the number of items. */
    public int items() {
        return items;
    }

    /** Returns the lowest point of the scale. */
    public int lowest() {
        return lowest;
    }

    /** Returns the highest point of the scale. */
    public int highest() {
        return highest;
    }

    /** Returns how many ratings a group gave for an item. */
    public long count(int group, int item) {
        int at = cell(group, item);
        if (!counting) {
            return sums[at];
        }
        long count = 0;
        for (int code = 0; code < width; code++) {
            count += frequencies[at + code];
        }
        return count;
    }

    /** Returns the sum of the codes a group gave for an item. */
    public long sum(int group, int item) {
        int at = cell(group, item);
        if (!counting) {
            return sums[at + 1];
        }
        long sum = 0;
        for (int code = 0; code < width; code++) {
            sum += (long) frequencies[at + code] * (lowest + code);
        }
        return sum;
    }

    /** Returns the sum of the squared codes a group gave for an item. */
    public long squares(int group, int item) {
        int at = cell(group, item);
        if (!counting) {
            return sums[at + 2];
        }
        long squares = 0;
        for (int code = 0; code < width; code++) {
            squares += (long) frequencies[at + code] * (lowest + code) * (lowest + code);
        }
        return squares;
    }

    /**
     * Returns how often a group gave a code for an item.
     *
     * @throws IllegalStateException if the tally keeps sums only
     */
    public int frequency(int group, int item, int code) {
        if (!counting) {
            throw new IllegalStateException("Tally (sums only) must count codes to tell how often one was given."
                    + System.lineSeparator() + "Maybe create it with ofCodes.");
        }
        return frequencies[cell(group, item) + Arguments.inRange(code, lowest, highest, "code") - lowest];
    }

    private int cell(int group, int item) {
        Arguments.inRange(group, 0, groups - 1, "number of the group");
        Arguments.inRange(item, 0, items - 1, "number of the item");
        return (group * items + item) * width;
    }

    /** Returns whether {@code other} has the same items, scale, kind and counts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof GroupTally that
                && items == that.items
                && lowest == that.lowest
                && highest == that.highest
                && groups == that.groups
                && counting == that.counting
                && Arrays.equals(frequencies, 0, counting ? used() : 0, that.frequencies, 0, counting ? used() : 0)
                && Arrays.equals(sums, 0, counting ? 0 : used(), that.sums, 0, counting ? 0 : used());
    }

    @Override
    public int hashCode() {
        int hash = 31 * items + groups;
        for (int at = 0; at < used(); at++) {
            hash = 31 * hash + (counting ? frequencies[at] : Long.hashCode(sums[at]));
        }
        return hash;
    }

    /** Returns the size only, never a rating. */
    @Override
    public String toString() {
        return "GroupTally (" + groups + " groups x " + items + " items, codes " + lowest + " to " + highest
                + (counting ? ")" : ", sums only)");
    }
}

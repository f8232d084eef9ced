package org.openkam.ipd.rule;

import java.util.Arrays;

/** At most 64 actions that a search decides on, each a bit, in the order of scheduling. */
final class SearchItems {
    static final int MOST = Long.SIZE;

    final SelectionProblem of;
    final int size;
    final int[] place; // of each bit in the problem
    final long[] before; // of each bit: what comes directly before it
    final long[] rank; // of each bit: the bit of its code's rank
    final int[] goal; // of each bit: whose gap it closes, counted among these actions; -1 if it closes nothing
    final long[] effect; // of each bit, units of the gap
    final long[] gap; // by goal
    final long[] weight; // by goal

    /** @param places ascending, at most {@link #MOST}, with all that comes before each */
    SearchItems(SelectionProblem of, int[] places) {
        this.of = of;
        place = places;
        size = places.length;
        before = new long[size];
        rank = new long[size];
        int[] bits = new int[of.size];
        for (int b = 0; b < size; b++) {
            bits[places[b]] = b + 1;
            for (int a : of.before[places[b]]) {
                before[b] |= 1L << bits[a] - 1;
            }
        }
        int next = 0;
        for (int a : of.byCode) {
            if (bits[a] > 0) {
                rank[bits[a] - 1] = 1L << next++;
            }
        }
        int[] goals = Arrays.stream(places)
                .filter(of::gains)
                .map(a -> of.goal[a])
                .sorted()
                .distinct()
                .toArray();
        goal = Arrays.stream(places)
                .map(a -> of.gains(a) ? Arrays.binarySearch(goals, of.goal[a]) : -1)
                .toArray();
        effect = Arrays.stream(places).mapToLong(a -> of.effect[a]).toArray();
        gap = Arrays.stream(goals).mapToLong(of.units::gap).toArray();
        weight = Arrays.stream(goals).mapToLong(of.units::weight).toArray();
    }

    long all() {
        return size == MOST ? -1L : (1L << size) - 1;
    }

    /** Returns the ranks of actions. */
    long ranks(long actions) {
        long ranks = 0;
        for (long left = actions; left != 0; left &= left - 1) {
            ranks |= rank[Long.numberOfTrailingZeros(left)];
        }
        return ranks;
    }
}

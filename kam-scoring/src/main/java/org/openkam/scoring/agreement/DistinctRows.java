package org.openkam.scoring.agreement;

import java.util.Arrays;

/**
 * The different rows of a table of counts and how often each occurs. Many units have few patterns, so whatever costs more than
 * a glance at a unit is done once for each pattern. A hash table with open addressing; rows without any count are left out.
 */
final class DistinctRows {
    private final int[] table;
    private final int width;
    private int[] slots = new int[1024]; // number of a distinct row plus 1, 0 if free
    private int[] starts = new int[512]; // by distinct row: where it first stands in the table
    private long[] times = new long[512];
    private int size;

    /** @param cells how much of the table is in use */
    DistinctRows(int[] table, int width, int cells) {
        this.table = table;
        this.width = width;
        for (int start = 0; start < cells; start += width) {
            add(start);
        }
    }

    private void add(int start) {
        int hash = hash(start);
        if (hash == 0 && isEmpty(start)) {
            return;
        }
        int slot = slot(hash, start);
        if (slots[slot] == 0) {
            if (size == starts.length) {
                grow();
                slot = slot(hash, start);
            }
            starts[size] = start;
            slots[slot] = ++size;
        }
        times[slots[slot] - 1]++;
    }

    private int hash(int start) {
        int hash = 0;
        for (int i = start; i < start + width; i++) {
            hash = hash * 0x2C1B3C6D + table[i];
        }
        return hash ^ hash >>> 15;
    }

    private boolean isEmpty(int start) {
        for (int i = start; i < start + width; i++) {
            if (table[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The slot of the row, or the free one that it would take. */
    private int slot(int hash, int start) {
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0 && !isSame(starts[slots[slot] - 1], start)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean isSame(int a, int b) {
        for (int i = 0; i < width; i++) {
            if (table[a + i] != table[b + i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        starts = Arrays.copyOf(starts, 2 * size);
        times = Arrays.copyOf(times, 2 * size);
        slots = new int[4 * size];
        for (int row = 0; row < size; row++) {
            slots[slot(hash(starts[row]), starts[row])] = row + 1;
        }
    }

    /** The distinct rows in the order in which each first appears; nothing computed from them may depend on it. */
    int[] rows() {
        int[] rows = new int[size * width];
        for (int row = 0; row < size; row++) {
            System.arraycopy(table, starts[row], rows, row * width, width);
        }
        return rows;
    }

    long[] times() {
        return Arrays.copyOf(times, size);
    }
}

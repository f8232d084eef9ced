package org.openkam.scoring.generalizability;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Sums and counts of the cells of one set of facets. A cell is named by its cell in the table of all facets but the last, and
 * its level of the last; so two {@code int} name a cell of any number of facets. Open addressing; the fields of a cell lie side
 * by side. Rows that come in order find their cell without a search.
 */
final class CellTable implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int FIRST_CAPACITY = 16;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[FIRST_CAPACITY]; // of the cells, in the order they came
    private long[] data = new long[2 * FIRST_CAPACITY]; // sum and count of each cell
    private int[] slots = new int[2 * FIRST_CAPACITY]; // cell number plus 1; 0 is free
    private int size;
    private int last = -1;

    private static long key(int parent, int level) {
        return (long) parent << 32 | level;
    }

    private int slot(long key) {
        return (int) (key * MIX >>> 32) & slots.length - 1;
    }

    /** Adds a score to a cell and returns the cell. */
    int add(int parent, int level, long score) {
        int cell = place(key(parent, level));
        data[2 * cell] = Math.addExact(data[2 * cell], score);
        data[2 * cell + 1]++;
        return cell;
    }

    /** Adds all of a cell of another table. */
    int merge(int parent, CellTable other, int cell) {
        int own = place(key(parent, other.level(cell)));
        data[2 * own] = Math.addExact(data[2 * own], other.sum(cell));
        data[2 * own + 1] += other.count(cell);
        return own;
    }

    private int place(long key) {
        if (last >= 0 && keys[last] == key) {
            return last;
        }
        int slot = slot(key);
        while (slots[slot] != 0) {
            int cell = slots[slot] - 1;
            if (keys[cell] == key) {
                last = cell;
                return cell;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return append(key, slot);
    }

    private int append(long key, int slot) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            data = Arrays.copyOf(data, 4 * size);
        }
        keys[size] = key;
        slots[slot] = ++size;
        last = size - 1;
        if (2 * size > slots.length) {
            rehash();
        }
        return last;
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        for (int cell = 0; cell < size; cell++) {
            int slot = slot(keys[cell]);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = cell + 1;
        }
    }

    /** Returns a cell, negative if there is none; changes nothing. */
    int find(int parent, int level) {
        long key = key(parent, level);
        int slot = slot(key);
        while (slots[slot] != 0) {
            if (keys[slots[slot] - 1] == key) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    int size() {
        return size;
    }

    int parent(int cell) {
        return (int) (keys[cell] >>> 32);
    }

    int level(int cell) {
        return (int) keys[cell];
    }

    long sum(int cell) {
        return data[2 * cell];
    }

    long count(int cell) {
        return data[2 * cell + 1];
    }
}

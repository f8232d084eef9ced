package org.openkam.scoring.generalizability;

import java.io.Serializable;
import java.util.Arrays;

/**
 * From parent and level to the number of a cell. As long as levels are small numbers it is a plain table with a row for each
 * parent; once that would be mostly empty, open addressing. Which of both leaves no trace in a result.
 */
final class CellIndex implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int EMPTY_PLACES_A_CELL = 32;
    private static final int ALWAYS_TABLE = 1 << 16;
    private static final int FIRST_SLOTS = 64;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private int[] slots = new int[FIRST_SLOTS]; // cell number plus 1; 0 is free
    private int width = 4; // of a row of the table; 0 for open addressing
    private int rows; // of the table that hold a cell, and those before
    private long[] keys = {}; // of the cells, for open addressing

    static long key(int parent, int level) {
        return (long) parent << 32 | level;
    }

    /** Returns a cell, negative if there is none. */
    int find(int parent, int level) {
        if (width > 0) {
            long at = (long) parent * width + level;
            return level < width && at < slots.length ? slots[(int) at] - 1 : -1;
        }
        return search(key(parent, level));
    }

    private int search(long key) {
        for (int slot = slot(key); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            if (keys[slots[slot] - 1] == key) {
                return slots[slot] - 1;
            }
        }
        return -1;
    }

    private int slot(long key) {
        return (int) (key * MIX >>> 32) & slots.length - 1;
    }

    /** The plain table, a cell number plus 1 at each place or 0, valid until the next cell is added. */
    int[] table() {
        return slots;
    }

    /** The width of the plain table; 0 if there is none, so that no level lies within it. */
    int width() {
        return width;
    }

    /** Adds the cell with the next number; {@code keys} holds the keys of all cells up to it. */
    void put(long[] cellKeys, int cell) {
        keys = cellKeys;
        int parent = (int) (cellKeys[cell] >>> 32);
        int level = (int) cellKeys[cell];
        if (width > 0 && fits(parent, level, cell)) {
            slots[parent * width + level] = cell + 1;
        } else if (width > 0 || 2L * (cell + 1) > slots.length) {
            rehash(cell + 1);
        } else {
            place(cell);
        }
    }

    /** Widens or lengthens the table if need be and if it doesn't become too empty. */
    private boolean fits(int parent, int level, int cells) {
        long wide = level < width ? width : Math.max(level + 4L & ~3L, width + width / 2 & ~3L);
        int tall = Math.max(rows, parent + 1);
        long needed = tall * wide;
        long most = Math.min(1 << 30, Math.max(ALWAYS_TABLE, (long) EMPTY_PLACES_A_CELL * cells));
        if (needed > most) {
            return false;
        }
        if (wide > width) {
            int[] wider = new int[(int) Math.max(needed, Math.min(most, 2L * slots.length))];
            for (int row = 0; row < rows; row++) {
                System.arraycopy(slots, row * width, wider, row * (int) wide, width);
            }
            slots = wider;
            width = (int) wide;
        } else if (needed > slots.length) {
            slots = Arrays.copyOf(slots, (int) Math.max(needed, Math.min(most, 2L * slots.length)));
        }
        rows = tall;
        return true;
    }

    private void rehash(int cells) {
        width = 0;
        slots = new int[Math.max(FIRST_SLOTS, 4 * Integer.highestOneBit(cells))];
        for (int cell = 0; cell < cells; cell++) {
            place(cell);
        }
    }

    private void place(int cell) {
        int slot = slot(keys[cell]);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = cell + 1;
    }
}

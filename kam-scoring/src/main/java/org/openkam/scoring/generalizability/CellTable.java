package org.openkam.scoring.generalizability;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Sums and counts of the cells of one set of facets. A cell is named by its cell in the table of all facets but the last, and its
 * level of the last; so two {@code int} name a cell of any number of facets. Both fields of a cell lie side by
 * side. That no sum overflows is for the caller to see to.
 */
final class CellTable implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int FIRST_CAPACITY = 16;

    private final CellIndex index = new CellIndex();
    private long[] keys = new long[FIRST_CAPACITY]; // of the cells, in the order they came
    private long[] data = new long[2 * FIRST_CAPACITY]; // sum and count of each cell
    private int size;

    /** Adds a score to a cell and returns the cell. */
    int add(int parent, int level, long score) {
        int cell = cell(parent, level);
        data[2 * cell] = data[2 * cell] + score;
        data[2 * cell + 1]++;
        return cell;
    }

    /**
     * Adds scores of many rows.
     *
     * @param parents cells of the rows in the parent's table, from place 0
     * @param levels levels of all rows, these from {@code from}
     * @param scores from place 0
     * @param cells where to write the cells, from place 0
     */
    void addAll(int[] parents, int[] levels, int from, long[] scores, int[] cells) {
        int rows = scores.length;
        int done = 0;
        while (done < rows) {
            done = addKnown(parents, levels, from, scores, cells, done);
            if (done < rows) { // a new cell, or open addressing
                cells[done] = add(parents[done], levels[from + done], scores[done]);
                done++;
            }
        }
    }

    /** Adds rows as long as their cells stand in the plain table; returns the first that doesn't. */
    private int addKnown(int[] parents, int[] levels, int from, long[] scores, int[] cells, int start) {
        int[] slots = index.table();
        int width = index.width();
        int rows = scores.length;
        int row = start;
        while (row < rows) {
            int parent = parents[row];
            int level = levels[from + row];
            long at = (long) parent * width + level;
            int cell = level < width && at < slots.length ? slots[(int) at] - 1 : -1;
            if (cell < 0) {
                return row;
            }
            int first = row;
            long sum = 0;
            do { // rows of one cell that follow each other touch memory once
                sum += scores[row];
                cells[row++] = cell;
            } while (row < rows && levels[from + row] == level && parents[row] == parent);
            data[2 * cell] += sum;
            data[2 * cell + 1] += row - first;
        }
        return rows;
    }

    /** Adds all of a cell of another table. */
    int merge(int parent, CellTable other, int cell) {
        int own = cell(parent, other.level(cell));
        data[2 * own] = data[2 * own] + other.sum(cell);
        data[2 * own + 1] += other.count(cell);
        return own;
    }

    private int cell(int parent, int level) {
        int cell = index.find(parent, level);
        return cell < 0 ? append(parent, level) : cell;
    }

    private int append(int parent, int level) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            data = Arrays.copyOf(data, 4 * size);
        }
        keys[size] = CellIndex.key(parent, level);
        index.put(keys, size);
        return size++;
    }

    /** Returns a cell, negative if there is none; changes nothing. */
    int find(int parent, int level) {
        return index.find(parent, level);
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

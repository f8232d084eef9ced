package org.openkam.core.programme;

import java.util.Arrays;
import java.util.List;

/** Accepted rows as they come, in growing primitive columns. */
final class AnswerRows {
    final CodeDictionary assessees = new CodeDictionary();
    final CodeDictionary raters = new CodeDictionary();
    final CodeDictionary sources = new CodeDictionary();

    private int size;
    private int[] assessee = new int[1024];
    private int[] rater = new int[1024];
    private int[] source = new int[1024];
    private char[] item = new char[1024];
    private byte[] value = new byte[1024];
    private int[] line = new int[1024];

    void add(AnswerTableBuilder.Row row, int itemIndex, byte answer) {
        if (size == line.length) {
            grow();
        }
        assessee[size] = assessees.number(row.assessee());
        rater[size] = raters.number(row.rater());
        source[size] = sources.number(row.source());
        item[size] = (char) itemIndex;
        value[size] = answer;
        line[size] = (int) Math.min(row.line(), Integer.MAX_VALUE);
        size++;
    }

    private void grow() {
        int length = size + (size >> 1);
        assessee = Arrays.copyOf(assessee, length);
        rater = Arrays.copyOf(rater, length);
        source = Arrays.copyOf(source, length);
        item = Arrays.copyOf(item, length);
        value = Arrays.copyOf(value, length);
        line = Arrays.copyOf(line, length);
    }

    int size() {
        return size;
    }

    int assessee(int row) {
        return assessee[row];
    }

    int rater(int row) {
        return rater[row];
    }

    int source(int row) {
        return source[row];
    }

    char item(int row) {
        return item[row];
    }

    byte value(int row) {
        return value[row];
    }

    long line(int row) {
        return line[row];
    }

    boolean sameSheet(int a, int b) {
        return assessee[a] == assessee[b] && source[a] == source[b] && rater[a] == rater[b];
    }

    boolean sameQuestion(int a, int b) {
        return item[a] == item[b] && sameSheet(a, b);
    }

    List<String> fields(int row, String[] items) {
        return List.of(
                assessees.code(assessee[row]),
                raters.code(rater[row]),
                sources.code(source[row]),
                items[item[row]],
                AnswerTableBuilder.written(AnswerTable.decode(value[row])));
    }

    /** Returns the rows by assessee, source, rater, item, each by code: four stable counting sorts, last key first. */
    int[] canonicalOrder(int items) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        int[] ranks = new int[items];
        for (int i = 0; i < items; i++) {
            ranks[i] = i;
        }
        order = sorted(order, row -> item[row], ranks);
        order = sorted(order, row -> rater[row], raters.ranks());
        order = sorted(order, row -> source[row], sources.ranks());
        return sorted(order, row -> assessee[row], assessees.ranks());
    }

    private interface Column {
        int at(int row);
    }

    private static int[] sorted(int[] order, Column column, int[] rank) {
        int[] next = new int[rank.length + 1];
        for (int row : order) {
            next[rank[column.at(row)] + 1]++;
        }
        for (int r = 0; r < rank.length; r++) {
            next[r + 1] += next[r];
        }
        int[] out = new int[order.length];
        for (int row : order) {
            out[next[rank[column.at(row)]]++] = row;
        }
        return out;
    }
}

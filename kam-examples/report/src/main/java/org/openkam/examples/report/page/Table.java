package org.openkam.examples.report.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * A table whose first column names the rows.
 *
 * @param caption what it holds
 * @param columns their headings
 * @param rows as many cells each as there are columns
 */
public record Table(String caption, List<String> columns, List<Row> rows) {

    /** Copies the lists. */
    public Table {
        Arguments.notNull(caption, "caption of table");
        columns = Arguments.notEmpty(columns, "columns of table");
        rows = List.copyOf(rows);
        for (Row row : rows) {
            Arguments.that(
                    row.isGroup || row.cells.size() == columns.size() - 1,
                    "cells of row " + row.name,
                    row.cells.size() + 1,
                    "must be as many as the columns");
        }
    }

    /** Returns the number of columns. */
    public int width() {
        return columns.size();
    }

    /** Returns whether it has so many columns that its letters must be smaller. */
    public boolean isDense() {
        return columns.size() > 5;
    }

    /**
     * A row.
     *
     * @param name what it is about
     * @param cells text each; a line feed begins a new line
     * @param address of a file that the name leads to, relative to this page; written by the library, never by users; null for none
     * @param isGroup whether it has no cells and is a heading for the rows below it
     */
    public record Row(
            String name, List<String> cells, @Nullable String address, boolean isGroup) {

        /** Copies the cells. */
        public Row {
            Arguments.notNull(name, "name of row");
            cells = List.copyOf(cells);
        }

        /** A row that leads nowhere. */
        public Row(String name, List<String> cells) {
            this(name, cells, null, false);
        }

        /** Returns a heading for the rows below it. */
        public static Row group(String name) {
            return new Row(name, List.of(), null, true);
        }

        /** Returns this row with a way to a file. */
        public Row leadingTo(String file) {
            return new Row(name, cells, file, isGroup);
        }
    }

    /**
     * A row as it is written: on a narrow screen each cell says what it holds, because the headings are out of sight there.
     *
     * @param name what it is about
     * @param cells in the order of the columns
     * @param address that the name leads to; null for none
     * @param isGroup whether it heads the rows below it
     */
    record Line(String name, List<Cell> cells, @Nullable String address, boolean isGroup) {}

    /**
     * A cell of a line.
     *
     * @param column its heading
     * @param text what it holds
     */
    record Cell(String column, String text) {}

    /** Returns the rows with their columns' headings. */
    List<Line> lines() {
        return rows.stream().map(this::line).toList();
    }

    private Line line(Row row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.cells.size(); i++) {
            cells.add(new Cell(columns.get(i + 1), row.cells.get(i)));
        }
        return new Line(row.name, cells, row.address, row.isGroup);
    }
}

package org.openkam.examples.report.page;

import java.util.ArrayList;
import java.util.List;
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
                    row.cells.size() == columns.size() - 1,
                    "cells of row " + row.name,
                    row.cells.size() + 1,
                    "must be as many as the columns");
        }
    }

    /**
     * A row.
     *
     * @param name what it is about
     * @param cells text each
     */
    public record Row(String name, List<String> cells) {

        /** Copies the cells. */
        public Row {
            Arguments.notNull(name, "name of row");
            cells = List.copyOf(cells);
        }
    }

    /**
     * A row as it is written: on a narrow screen each cell says what it holds, because the headings are out of sight there.
     *
     * @param name what it is about
     * @param cells in the order of the columns
     */
    record Line(String name, List<Cell> cells) {}

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
        return new Line(row.name, cells);
    }
}

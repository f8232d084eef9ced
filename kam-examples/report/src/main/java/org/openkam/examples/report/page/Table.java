package org.openkam.examples.report.page;

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
}

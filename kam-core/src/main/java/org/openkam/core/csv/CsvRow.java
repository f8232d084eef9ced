package org.openkam.core.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One row of a table, its fields by column name. */
public final class CsvRow {
    private final long line;
    private final List<String> fields;
    private final Map<String, Integer> columns;

    CsvRow(long line, List<String> fields, Map<String, Integer> columns) {
        this.line = line;
        this.fields = fields;
        this.columns = columns;
    }

    /** Returns the line on which the row starts, counted from 1. */
    public long line() {
        return line;
    }

    /** Returns whether the file has a column. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /**
     * Returns a field as written.
     *
     * @throws NullPointerException if the file has no such column
     */
    public String field(String column) {
        return fields.get(columns.get(column));
    }

    /** Returns all fields in the file's order. */
    public List<String> fields() {
        return fields;
    }

    /** Returns this row with other, equal texts. */
    CsvRow with(UnaryOperator<String> equal) {
        return new CsvRow(line, fields.stream().map(equal).toList(), columns);
    }

    /** Returns all fields by column name. */
    public Map<String, String> byColumn() {
        Map<String, String> map = new LinkedHashMap<>();
        columns.forEach((column, index) -> map.put(column, fields.get(index)));
        return map;
    }

    /** Returns the line only: fields may hold an anonymous rater's answer. */
    @Override
    public String toString() {
        return "line " + line;
    }
}

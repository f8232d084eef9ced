package org.openkam.core.finding;

import java.io.Serializable;
import java.util.Comparator;
import org.openkam.core.internal.Arguments;

/**
 * Where a finding is. {@link #toString} gives {@code ratings-360.csv:17:value} for a table and
 * {@code model.json#/roles/0/code} for a document.
 *
 * @param document the file or document
 * @param line the line, counted from 1; 0 if the finding is about the whole document or a {@code path}
 * @param path a column name, or a JSON pointer that starts with {@code /}; empty if there is none
 */
public record Place(String document, long line, String path) implements Comparable<Place>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::document).thenComparingLong(Place::line).thenComparing(Place::path);

    public Place {
        Arguments.notNull(document, "document");
        Arguments.that(line >= 0, "line", line, "must not be negative");
        Arguments.notNull(path, "path");
    }

    /** Returns the place of a whole document. */
    public static Place of(String document) {
        return new Place(document, 0, "");
    }

    /** Returns the place of a table's cell. */
    public static Place of(String file, long line, String column) {
        return new Place(file, line, column);
    }

    /** Returns the place of a document's value. */
    public static Place at(String document, String pointer) {
        return new Place(document, 0, pointer);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** Returns the place for people: what can't be printed is escaped. */
    @Override
    public String toString() {
        if (path.startsWith("/")) {
            return Arguments.escaped(document + "#" + path);
        }
        return Arguments.escaped(document + (line == 0 ? "" : ":" + line) + (path.isEmpty() ? "" : ":" + path));
    }
}

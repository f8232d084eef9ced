package org.openkam.examples.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.examples.report.chart.Picture;

/**
 * One thing of a section; exactly one of its parts is there.
 *
 * @param paragraph text, or null
 * @param heading a smaller heading, or null
 * @param points a list, empty if it is something else
 * @param picture a picture, or null
 * @param table a table, or null
 */
public record Block(
        @Nullable String paragraph,
        @Nullable String heading,
        List<String> points,
        @Nullable Picture picture,
        @Nullable Table table) {

    static Block paragraph(String text) {
        return new Block(text, null, List.of(), null, null);
    }

    static Block heading(String text) {
        return new Block(null, text, List.of(), null, null);
    }

    static Block points(List<String> points) {
        return new Block(null, null, List.copyOf(points), null, null);
    }

    static Block picture(Picture picture) {
        return new Block(null, null, List.of(), picture, null);
    }

    static Block table(Table table) {
        return new Block(null, null, List.of(), null, table);
    }

    /** Returns whether it is a list. */
    public boolean isList() {
        return !points.isEmpty();
    }
}

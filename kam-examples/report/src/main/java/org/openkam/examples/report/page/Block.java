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
 * @param links to other files, empty if it is something else
 * @param folded text that is shown when asked for, or null
 */
public record Block(
        @Nullable String paragraph,
        @Nullable String heading,
        List<String> points,
        @Nullable Picture picture,
        @Nullable Table table,
        List<Link> links,
        @Nullable Folded folded) {

    /**
     * A way to another file.
     *
     * @param address relative to this page; written by the library, never by users
     * @param text what it leads to
     */
    public record Link(String address, String text) {}

    /**
     * Text that is shown when asked for, line by line as it is.
     *
     * @param title what it is
     * @param text its lines
     */
    public record Folded(String title, String text) {}

    static Block paragraph(String text) {
        return new Block(text, null, List.of(), null, null, List.of(), null);
    }

    static Block heading(String text) {
        return new Block(null, text, List.of(), null, null, List.of(), null);
    }

    static Block points(List<String> points) {
        return new Block(null, null, List.copyOf(points), null, null, List.of(), null);
    }

    static Block picture(Picture picture) {
        return new Block(null, null, List.of(), picture, null, List.of(), null);
    }

    static Block table(Table table) {
        return new Block(null, null, List.of(), null, table, List.of(), null);
    }

    static Block links(List<Link> links) {
        return new Block(null, null, List.of(), null, null, List.copyOf(links), null);
    }

    static Block folded(Folded folded) {
        return new Block(null, null, List.of(), null, null, List.of(), folded);
    }

    /** Returns whether it is a list of links. */
    public boolean isNavigation() {
        return !links.isEmpty();
    }

    /** Returns whether it is a list. */
    public boolean isList() {
        return !points.isEmpty();
    }
}

package org.openkam.examples.report.chart;

import org.openkam.core.internal.Arguments;

/**
 * A picture with the same in words.
 *
 * @param title what it shows, a few words
 * @param description every number of it in words, for those who don't see it
 * @param svg an {@code svg} element that stands alone or inside a page
 */
public record Picture(String title, String description, String svg) {
    public Picture {
        Arguments.notNull(title, "title of picture");
        Arguments.notNull(description, "description of picture");
        Arguments.notNull(svg, "svg");
    }

    /** Returns the picture for a page or a notebook. */
    public String toHtml() {
        return svg;
    }

    @Override
    public String toString() {
        return "picture: " + title + " (" + svg.length() + " characters of SVG)";
    }
}

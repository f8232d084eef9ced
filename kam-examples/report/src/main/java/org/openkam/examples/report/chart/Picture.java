package org.openkam.examples.report.chart;

import org.openkam.core.internal.Arguments;

/**
 * A picture with the same in words.
 *
 * @param title what it shows, a few words
 * @param description every number of it in words, for those who don't see it
 * @param svg an {@code svg} element that stands alone or inside a page
 * @param narrow the same picture as another {@code svg} element for a narrow screen, empty if it has none; a page shows one of them
 */
public record Picture(String title, String description, String svg, String narrow) {
    /** Creates a picture that looks the same on any screen. */
    public Picture(String title, String description, String svg) {
        this(title, description, svg, "");
    }

    public Picture {
        Arguments.notNull(title, "title of picture");
        Arguments.notNull(description, "description of picture");
        Arguments.notNull(svg, "svg");
        Arguments.notNull(narrow, "narrow svg");
    }

    /** Returns whether there is another one for narrow screens. */
    public boolean hasNarrow() {
        return !narrow.isEmpty();
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

package org.openkam.examples.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.openkam.core.internal.Arguments;

/** The style sheets that stand inside every page, so that a report is one file. */
final class PageStyle {
    /** What holds on screens alone; a PDF is laid out without it. */
    static final String SCREEN = read("screen.css");

    static final String TEXT = read("page.css") + SCREEN;

    private PageStyle() {}

    private static String read(String file) {
        try (InputStream in = Arguments.notNull(PageStyle.class.getResourceAsStream(file), "style of pages")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

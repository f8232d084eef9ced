package org.openkam.examples.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.openkam.core.internal.Arguments;

/** The style sheet that stands inside every page, so that a report is one file. */
final class PageStyle {
    static final String TEXT = read();

    private PageStyle() {}

    private static String read() {
        try (InputStream in = Arguments.notNull(PageStyle.class.getResourceAsStream("page.css"), "style of pages")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

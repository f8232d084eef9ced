package org.openkam.examples.report.page;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstachio.escapers.Html;
import java.util.List;
import org.openkam.core.internal.Arguments;

/**
 * A report, laid out the same way whatever it is about: facts first, then sections of text, pictures and tables. Everything in it is
 * text and is escaped when written; only pictures are markup, and they are the library's own.
 *
 * @param language code of the language, such as {@code pl}
 * @param title what it is
 * @param subtitle whom it is about, and against what
 * @param facts the few figures to see first
 * @param sections in the order of reading
 * @param contents the word for the list of sections
 */
@JStache(path = "org/openkam/examples/report/page/page.mustache")
@JStacheConfig(contentType = Html.class)
public record Page(
        String language, String title, String subtitle, List<Fact> facts, List<Section> sections, String contents) {
    private static final int REPLACEMENT = 0xFFFD;

    /** Copies the lists. */
    public Page {
        Arguments.notNull(language, "language");
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /**
     * A figure to see first.
     *
     * @param value as it is shown
     * @param label what it is
     */
    public record Fact(String value, String label) {}

    /**
     * Returns the page as one file that needs nothing else. What no XML may hold, and what turns the direction of the text behind it, is
     * shown as U+FFFD: one such character in a comment would leave everybody without PDFs, or make words read backwards.
     */
    public String html() {
        String html = PageRenderer.of().execute(this);
        StringBuilder shown = new StringBuilder(html.length());
        html.codePoints().forEach(c -> shown.appendCodePoint(isShown(c) ? c : REPLACEMENT));
        return shown.toString();
    }

    private static boolean isShown(int c) {
        boolean turnsText = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean isControl = c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0x7F && c < 0xA0;
        boolean isSurrogate = c >= 0xD800 && c <= 0xDFFF;
        return !turnsText && !isControl && !isSurrogate && (c & 0xFFFE) != 0xFFFE;
    }

    /** Returns the style of pages. */
    public String style() {
        return PageStyle.TEXT;
    }
}

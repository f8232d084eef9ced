package org.openkam.examples.report.page;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstachio.escapers.Html;
import java.util.ArrayList;
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

    /** Returns this page with one more section at its end. */
    public Page with(Section last) {
        List<Section> all = new ArrayList<>(sections);
        all.add(Arguments.notNull(last, "section"));
        return new Page(language, title, subtitle, facts, all, contents);
    }

    /** Returns the page as one file that needs nothing else; every character of it can be seen and stands where it belongs. */
    public String html() {
        return ShownText.of(PageRenderer.of().execute(this));
    }

    /** Returns the style of pages. */
    public String style() {
        return PageStyle.TEXT;
    }
}

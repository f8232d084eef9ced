package org.openkam.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A guide as a page that Javadoc takes in as one of its own. Its headings are in Javadoc's search index, and what it names
 * of the library in code font leads to the explanation.
 */
final class GuidePage {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    /** Stand for the braces and quotes of an index tag until every other sign that could start a tag is out of the way. */
    private static final char TAG = '\uE000';

    private static final char DESCRIPTION = '\uE001';
    private static final char END = '\uE002';

    private final Guide guide;
    private final Document page;

    GuidePage(Guide guide, String markdown, GuideLinks links, ApiPages api) {
        this.guide = guide;
        String body = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .build()
                .render(Parser.builder().extensions(TABLES).build().parse(markdown));
        page = Jsoup.parseBodyFragment(body);
        page.outputSettings().prettyPrint(false);
        if (page.select("h1").size() != 1) {
            throw new SiteFault(guide.source() + ": a guide has one heading of the first rank");
        }
        resolve("a", "href", links);
        resolve("img", "src", links);
        linkNames(api);
        page.select("table").forEach(this::caption);
    }

    String title() {
        return page.select("h1").text();
    }

    /** The HTML file, with every heading but the title as an entry of the search index. */
    String html() {
        Document copy = page.clone();
        Map<String, Integer> used = new TreeMap<>();
        for (Element heading : copy.select("h1, h2, h3, h4, h5, h6")) {
            String text = heading.text();
            heading.attr("id", guide.place(anchor(text, used)));
            heading.text(TAG + text.replace("\"", "") + DESCRIPTION + title() + END);
        }
        String body = escaped(copy.body().html())
                .replace(String.valueOf(TAG), "{@index \"")
                .replace(String.valueOf(DESCRIPTION), "\" guide: ")
                .replace(END, '}');
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<title>" + escaped(title()) + "</title>\n</head>\n"
                + "<body>\n<main>\n" + body + "</main>\n</body>\n</html>\n";
    }

    /** Small letters, hyphens for spaces, no other signs; the second of a name gets {@code -1}, as on the usual hosts. */
    private static String anchor(String text, Map<String, Integer> used) {
        String name = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                .replaceAll("\\s", "-");
        int before = used.merge(name, 1, Integer::sum) - 1;
        return before == 0 ? name : name + "-" + before;
    }

    private static String escaped(String html) {
        return html.replace("@", "&#64;").replace("{", "&#123;").replace("}", "&#125;");
    }

    private void resolve(String tag, String attribute, GuideLinks links) {
        for (Element element : page.select(tag + "[" + attribute + "]")) {
            element.attr(attribute, links.resolve(guide, element.attr(attribute)));
        }
    }

    /** Who can't see the heading above a table hears it as the table's name; Javadoc asks for one too. */
    private void caption(Element table) {
        Element heading = table;
        while (heading != null && !heading.normalName().matches("h[1-6]")) {
            heading = heading.previousElementSibling();
        }
        table.addClass("guide").prependElement("caption").text(heading == null ? title() : heading.text());
    }

    private void linkNames(ApiPages api) {
        for (Element code : page.select("code")) {
            if (code.closest("pre, a, h1, h2, h3, h4, h5, h6") == null) {
                api.page(code.text())
                        .ifPresent(
                                name -> code.wrap("<a href=\"" + GuideLinks.relative(guide.page(), name) + "\"></a>"));
            }
        }
    }
}

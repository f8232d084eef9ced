package org.openkam.examples.quickstart;

import java.util.Locale;

/** A page under construction. Text is escaped, always; only {@link #raw} takes markup. */
final class Html {
    private final StringBuilder out = new StringBuilder(16_384);

    /** Begins a page with title and style. */
    static Html page(Words words, String title) {
        Html html = new Html();
        html.raw("<!DOCTYPE html>\n<html lang=\"").text(words.language().code()).raw("\">\n<head>\n");
        html.raw("<meta charset=\"utf-8\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("<title>")
                .text(title)
                .raw("</title>\n<style>\n")
                .raw(STYLE)
                .raw("</style>\n</head>\n<body>\n<main>\n");
        return html;
    }

    /** Adds markup as it is. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds text, with everything that means something in HTML escaped, and text direction marks made visible. */
    Html text(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '`' -> out.append("&#96;");
                default -> append(c);
            }
        });
        return this;
    }

    private void append(int c) {
        boolean direction = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
        if (direction) {
            out.append("[U+")
                    .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
                    .append(']');
        } else {
            out.appendCodePoint(c);
        }
    }

    /** Adds an element with text in it. */
    Html element(String tag, String text) {
        return raw("<" + tag + ">").text(text).raw("</" + tag.split(" ", 2)[0] + ">\n");
    }

    /** Returns text with everything escaped. */
    static String escaped(String text) {
        return new Html().text(text).out.toString();
    }

    /** Returns what was added so far. */
    String content() {
        return out.toString();
    }

    /** Ends the page. */
    String end() {
        return out + "</main>\n</body>\n</html>\n";
    }

    private static final String STYLE = """
            :root { color-scheme: light; --ink: #1d2733; --soft: #5a6675; --line: #dfe4ea; --accent: #1f5fa8; }
            * { box-sizing: border-box; }
            body { margin: 0; background: #f4f6f8; color: var(--ink);
              font: 15px/1.5 "Segoe UI", "Noto Sans", "DejaVu Sans", Helvetica, Arial, sans-serif; }
            main { max-width: 1060px; margin: 0 auto; padding: 28px 24px 48px; background: #fff; min-height: 100vh; }
            h1 { font-size: 26px; line-height: 1.25; margin: 0 0 4px; }
            h2 { font-size: 19px; margin: 34px 0 10px; padding-top: 14px; border-top: 2px solid var(--line); }
            h3 { font-size: 16px; margin: 22px 0 4px; }
            p { margin: 6px 0; } .soft { color: var(--soft); } a { color: var(--accent); }
            .facts { display: flex; flex-wrap: wrap; gap: 10px; margin: 18px 0; padding: 0; list-style: none; }
            .facts li { flex: 1 1 150px; border: 1px solid var(--line); border-radius: 8px; padding: 10px 14px; }
            .facts b { display: block; font-size: 21px; line-height: 1.3; }
            table { border-collapse: collapse; width: 100%; margin: 10px 0; }
            th, td { text-align: left; vertical-align: top; padding: 7px 10px 7px 0; border-bottom: 1px solid var(--line); }
            th { color: var(--soft); font-weight: 600; font-size: 13px; }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            td.chart, th.chart { width: 270px; padding-top: 4px; padding-bottom: 0; } svg { display: block; }
            table.steps { table-layout: fixed; } .steps th:nth-child(1) { width: 50%; }
            .steps th:nth-child(2) { width: 13%; } .steps th:nth-child(3) { width: 13%; }
            tr.cluster td { padding-top: 18px; font-weight: 600; color: var(--accent); }
            .tag { display: inline-block; border-radius: 10px; padding: 0 9px; font-size: 13px; white-space: nowrap; }
            .BELOW, .MUST_HAVE_MISSED, .LIMITATION, .CONTRADICTION { background: #fbe3dc; color: #8a2c10; }
            .DEVELOPING, .DEVELOPMENT_AREA, .ENVIRONMENT, .OVERUSE { background: #fdf0d2; color: #6e4b00; }
            .ABOVE, .READY, .STRENGTH, .FIRM, .SUPPORTED { background: #dcf1e3; color: #14592e; }
            .NO_RELIABLE_DIFFERENCE, .NO_CLAIM, .NOT_ENOUGH_EVIDENCE, .ON_TARGET, .DRAIN_RISK,
            .HYPOTHESIS, .NOT_COMPARABLE, .NO_EVIDENCE, .SUPPORT, .NOT_EXAMINED
              { background: #e9edf2; color: #3d4957; }
            .note { background: #f4f6f8; border-left: 4px solid var(--accent); padding: 8px 14px; margin: 14px 0; }
            details { margin: 4px 0; } summary { cursor: pointer; }
            pre { white-space: pre-wrap; font: 13px/1.5 "DejaVu Sans Mono", Consolas, monospace; background: #f4f6f8;
              padding: 10px 14px; border-radius: 6px; margin: 6px 0; }
            @media print { body { background: #fff; } main { padding: 0; max-width: none; } h2, h3 { break-after: avoid; }
              tr, .goal { break-inside: avoid; } details { display: none; } }
            """;
}

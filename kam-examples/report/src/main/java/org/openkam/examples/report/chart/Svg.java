package org.openkam.examples.report.chart;

import org.openkam.scoring.statistic.Decimals;

/** An SVG element under construction. Text is escaped; coordinates have one decimal, so that bytes are the same everywhere. */
final class Svg {
    private static final int LETTERS = 12;

    private final StringBuilder out = new StringBuilder(8_192);
    private final double width;
    private final double height;

    Svg(double width, double height) {
        this.width = width;
        this.height = height;
    }

    private static String number(double value) {
        String plain = Decimals.plain(value, 1);
        return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    }

    /** Escapes text for an element or an attribute; control characters, which no XML may hold, become blanks. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isShown(c) ? c : ' ');
            }
        });
        return out.toString();
    }

    private static boolean isShown(int c) {
        boolean turnsText = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
        boolean isSurrogate = c >= 0xD800 && c <= 0xDFFF;
        return c >= ' ' && c != 0x7F && !turnsText && !isSurrogate && (c & 0xFFFE) != 0xFFFE;
    }

    Svg line(Point from, Point to, Ink ink, double thickness) {
        open("line", "x1", from.x(), "y1", from.y(), "x2", to.x(), "y2", to.y());
        return stroke(ink, thickness).close();
    }

    Svg dashed(Point from, Point to, Ink ink, double thickness) {
        open("line", "x1", from.x(), "y1", from.y(), "x2", to.x(), "y2", to.y());
        out.append(" stroke-dasharray=\"4 3\"");
        return stroke(ink, thickness).close();
    }

    /** A thick line with round ends and light colour: an interval. */
    Svg whisker(Point from, Point to, Ink ink) {
        open("line", "x1", from.x(), "y1", from.y(), "x2", to.x(), "y2", to.y());
        out.append(" stroke-opacity=\"0.4\" stroke-linecap=\"round\"");
        return stroke(ink, 6).close();
    }

    Svg rectangle(Point corner, double across, double down, Ink ink) {
        open("rect", "x", corner.x(), "y", corner.y(), "width", across, "height", down);
        out.append(" fill=\"").append(ink).append('"');
        return close();
    }

    /** Lays light paper behind letters, so that they can be read over lines. */
    Svg paper(Point corner, double across, double down) {
        open("rect", "x", corner.x(), "y", corner.y(), "width", across, "height", down);
        out.append(" fill=\"").append(Ink.PAPER).append("\" fill-opacity=\"0.85\"");
        return close();
    }

    /** Draws a mark that means the same without colour. */
    Svg mark(Mark mark, Point at, Ink ink) {
        out.append("<path d=\"")
                .append(mark.path(number(at.x()), number(at.y())))
                .append('"');
        out.append(" fill=\"").append(mark.isFilled() ? ink : "#fff").append('"');
        return stroke(ink, 2).close();
    }

    Svg text(Point at, Anchor anchor, Ink ink, String text) {
        return text(at, anchor, "fill=\"" + ink + "\" font-size=\"" + LETTERS + "\"", text);
    }

    Svg strong(Point at, Anchor anchor, Ink ink, String text) {
        return text(at, anchor, "fill=\"" + ink + "\" font-size=\"" + LETTERS + "\" font-weight=\"bold\"", text);
    }

    private Svg text(Point at, Anchor anchor, String style, String text) {
        open("text", "x", at.x(), "y", at.y());
        out.append(" text-anchor=\"").append(anchor).append("\" ").append(style).append('>');
        out.append(escaped(text)).append("</text>");
        return this;
    }

    private void open(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"").append(number((Double) attributes[i + 1]));
            out.append('"');
        }
    }

    private Svg stroke(Ink ink, double thickness) {
        out.append(" stroke=\"").append(ink).append("\" stroke-width=\"").append(number(thickness));
        out.append('"');
        return this;
    }

    private Svg close() {
        out.append("/>");
        return this;
    }

    /** Ends the picture. */
    Picture picture(String title, String description) {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(width) + "\" height=\""
                + number(height) + "\" style=\"background: #ffffff\" viewBox=\"0 0 " + number(width) + " "
                + number(height)
                + "\" role=\"img\" aria-label=\"" + escaped(title + ". " + description)
                + "\" font-family=\"Noto Sans, DejaVu Sans, Segoe UI, Helvetica, Arial, sans-serif\">" + out + "</svg>";
        return new Picture(title, description, svg);
    }
}

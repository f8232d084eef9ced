package org.openkam.examples.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is at 12 pixels, and where it may be broken. No font is asked, because fonts differ between machines: widths are
 * those of a wide sans-serif rounded up, so that text never runs out of its place.
 */
final class Lettering {
    private static final String NARROW = "ijltfrI.,:;'|!()[] -";
    private static final String WIDE = "…mwMWЖШЩЮжшщюыЫФфМ@%—";
    private static final String MORE = "…";
    private static final double NARROW_WIDTH = 4.4;
    private static final double WIDE_WIDTH = 11.2;
    private static final double CAPITAL_WIDTH = 8.8;
    private static final double WIDTH = 7.2;

    private Lettering() {}

    static double width(String text) {
        return text.codePoints().mapToDouble(Lettering::width).sum();
    }

    private static double width(int c) {
        if (NARROW.indexOf(c) >= 0) {
            return NARROW_WIDTH;
        }
        if (WIDE.indexOf(c) >= 0 || c > 0x2E80) {
            return WIDE_WIDTH;
        }
        return Character.isUpperCase(c) ? CAPITAL_WIDTH : WIDTH;
    }

    /** Breaks text at blanks into lines of at most a width; a word that is wider alone is broken inside. */
    static List<String> lines(String text, double most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) <= most) {
                line = longer;
            } else {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = rest(lines, word, most);
            }
        }
        lines.add(line);
        return lines;
    }

    /** Breaks text into so many lines at most; the last one says by three dots that more was left out. */
    static List<String> lines(String text, double most, int count) {
        List<String> all = lines(text, most);
        if (all.size() <= count) {
            return all;
        }
        List<String> kept = new ArrayList<>(all.subList(0, count));
        String rest = String.join(" ", all.subList(count - 1, all.size()));
        kept.set(count - 1, lines(rest, most - width(MORE)).get(0) + MORE);
        return kept;
    }

    private static String rest(List<String> lines, String word, double most) {
        String rest = word;
        while (width(rest) > most && rest.codePointCount(0, rest.length()) > 1) {
            int end = rest.offsetByCodePoints(0, 1);
            while (end < rest.length() && width(rest.substring(0, rest.offsetByCodePoints(end, 1))) <= most) {
                end = rest.offsetByCodePoints(end, 1);
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }
}

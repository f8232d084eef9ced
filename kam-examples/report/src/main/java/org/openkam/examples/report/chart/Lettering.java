package org.openkam.examples.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is at 12 pixels, and where it may be broken. No font is asked, because fonts differ between machines: widths are
 * those of DejaVu Sans, the widest of the fonts that pages name, rounded up, so that text never runs out of its place.
 */
final class Lettering {
    private static final String MORE = "…";
    private static final String[] LETTERS = {
        " ',.Iijlł·’",
        "!()-/:;[\\]frt|",
        "\"*J`°",
        "?_ckszгзстэćśźż„”“–§",
        "FLTaeovxyГТабвекоухчьяёąęóŁ«»",
        "0123456789$EPSbdghnpqu{}ЕЗРийлнпрЁńĘŚ",
        "ABCKNRUVXYZАБВИЙКСУХЧЬЭЯдцъĄĆŃŹŻ",
        "&DGHOQwДЛНОПЦЪмыÓ",
        "#+<=>M^~МФЫжфшю×≤≥−",
        "%Wmщ—…",
        "@ЖШЩЮ№"
    };
    private static final double[] WIDTHS = {4, 5, 6, 7, 7.5, 8, 9, 10, 11, 12, 13.5};
    private static final double CAPITAL = 10;
    private static final double OTHER = 9;
    private static final double SQUARE = 13.5;
    private static final int FIRST_SQUARE = 0x2E80;

    private Lettering() {}

    static double width(String text) {
        return text.codePoints().mapToDouble(Lettering::width).sum();
    }

    private static double width(int c) {
        for (int i = 0; i < LETTERS.length; i++) {
            if (LETTERS[i].indexOf(c) >= 0) {
                return WIDTHS[i];
            }
        }
        return c >= FIRST_SQUARE ? SQUARE : Character.isUpperCase(c) ? CAPITAL : OTHER;
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

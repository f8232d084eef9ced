package org.openkam.examples.report.page;

import java.util.Locale;

/** Marks that turn the direction of text, made visible: hidden in what somebody wrote, they show a line as what it isn't. */
final class DirectionMarks {
    private DirectionMarks() {}

    /** Returns the text with {@code [U+202E]} in place of such a mark. */
    static String shown(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isMark(c)) {
                out = out == null ? new StringBuilder(text.length() + 16).append(text, 0, i) : out;
                out.append(String.format(Locale.ROOT, "[U+%04X]", (int) c));
            } else if (out != null) {
                out.append(c);
            }
        }
        return out == null ? text : out.toString();
    }

    private static boolean isMark(char c) {
        return c == '\u061C'
                || c >= '\u200E' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069';
    }
}

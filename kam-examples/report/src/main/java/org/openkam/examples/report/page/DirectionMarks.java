package org.openkam.examples.report.page;

import java.util.Locale;
import java.util.regex.Pattern;

/** Marks that turn the direction of text, made visible: hidden in what somebody wrote, they show a line as what it isn't. */
final class DirectionMarks {
    private static final Pattern MARK = Pattern.compile("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

    private DirectionMarks() {}

    /** Returns the text with {@code [U+202E]} in place of such a mark. */
    static String shown(String text) {
        return MARK.matcher(text)
                .replaceAll(m ->
                        "[U+" + String.format(Locale.ROOT, "%04X", m.group().codePointAt(0)) + "]");
    }
}

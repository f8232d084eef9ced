package org.openkam.examples.report.page;

import java.util.Locale;

/**
 * Text in which nothing is hidden. Marks that turn the direction of what follows make words read backwards, and are shown by their
 * code; what no XML may hold would leave everybody without PDFs, and becomes U+FFFD.
 */
final class ShownText {
    private static final int REPLACEMENT = 0xFFFD;

    private ShownText() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isMark(c)) {
                shown.append(String.format(Locale.ROOT, "[U+%04X]", c));
            } else {
                shown.appendCodePoint(isCharacter(c) ? c : REPLACEMENT);
            }
        });
        return shown.toString();
    }

    private static boolean isMark(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isCharacter(int c) {
        boolean isControl = c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0x7F && c < 0xA0;
        boolean isSurrogate = c >= 0xD800 && c <= 0xDFFF;
        return !isControl && !isSurrogate && (c & 0xFFFE) != 0xFFFE;
    }
}

package org.openkam.ipd.exchange;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Lines of an iCalendar file: folded at 75 octets without cutting a character, texts escaped, every line ended by CRLF.
 *
 * <p>Source: RFC 5545, 3.1 and 3.3.11. doi:10.17487/RFC5545
 */
final class IcsWriter {
    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Writer out;

    IcsWriter(Writer out) {
        this.out = out;
    }

    /** Writes a property whose value needs no escaping. */
    void line(String name, String value) throws IOException {
        String line = name + ":" + value;
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            int width = octets(c);
            if (octets + width > MOST_OCTETS) {
                out.write("\r\n ");
                octets = 1; // the blank that continues the line
            }
            out.write(Character.toString(c));
            octets += width;
            i += Character.charCount(c);
        }
        out.write("\r\n");
    }

    /** Returns the length of a character in UTF-8; half a surrogate pair is written as a question mark. */
    private static int octets(int c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }

    /** Writes a property that is a text. */
    void text(String name, String value) throws IOException {
        line(name, escaped(value));
    }

    void day(String name, LocalDate day) throws IOException {
        line(name + ";VALUE=DATE", DAY.format(day));
    }

    void stamp(Instant instant) throws IOException {
        line("DTSTAMP", STAMP.format(instant));
    }

    /** Whatever else can't be shown has no place in a calendar. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c == '\n') {
                out.append("\\n");
            } else if (c == '\\' || c == ';' || c == ',') {
                out.append('\\').appendCodePoint(c);
            } else if (!Character.isISOControl(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}

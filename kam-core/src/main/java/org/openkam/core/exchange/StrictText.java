package org.openkam.core.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes read as UTF-8 up to the first that isn't; a byte order mark is dropped.
 *
 * @param text what could be read
 * @param offset how many bytes that were
 * @param isWhole whether they were all
 */
record StrictText(String text, int offset, boolean isWhole) {
    static StrictText of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        boolean whole = !StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true)
                .isError();
        String text = out.flip().toString();
        return new StrictText(text.startsWith("\uFEFF") ? text.substring(1) : text, in.position(), whole);
    }

    /** Returns the line on which the text ends, counted from 1; CR, LF and CRLF end lines. */
    long lines() {
        return (text + ".").lines().count();
    }
}

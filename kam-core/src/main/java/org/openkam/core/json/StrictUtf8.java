package org.openkam.core.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.finding.Place;

/** Decodes UTF-8 and refuses everything else; a byte order mark is dropped. */
final class StrictUtf8 {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private StrictUtf8() {}

    /**
     * Returns the text.
     *
     * @throws FindingsException if a byte isn't UTF-8
     */
    static String decode(String document, byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0 || mark(bytes) == 0xFEFF || mark(bytes) == 0xFFFE)) {
            throw wrong(document, "0: UTF-16");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw wrong(document, Integer.toString(in.position()));
        }
        String text = out.flip().toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static int mark(byte[] bytes) {
        return (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    }

    private static FindingsException wrong(String document, String offset) {
        return new FindingsException(
                Findings.of(List.of(Finding.of(FindingCode.ENCODING, Place.of(document), "offset", offset))));
    }
}

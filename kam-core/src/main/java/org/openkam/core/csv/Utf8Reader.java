package org.openkam.core.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 strictly. Everything before the first wrong byte is handed over; only then comes the fault, with the
 * place of that byte. A byte order mark is dropped.
 */
final class Utf8Reader extends Reader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).flip();
    private final CharBuffer chars = CharBuffer.allocate(BLOCK).flip();
    private long filled;
    private boolean ended;

    /** A byte isn't UTF-8. */
    static final class NotUtf8Exception extends IOException {
        private static final long serialVersionUID = 1L;
        private final long offset;
        private final boolean utf16;

        NotUtf8Exception(long offset, boolean utf16) {
            this.offset = offset;
            this.utf16 = utf16;
        }

        /** Returns how many bytes precede the wrong one. */
        long offset() {
            return offset;
        }

        /** Returns the offset, and what the file looks like if that is plain. */
        String place() {
            return offset + (utf16 ? ": UTF-16" : "");
        }
    }

    Utf8Reader(InputStream in) throws IOException {
        this.in = in;
        fillBytes();
        if (looksLikeUtf16()) {
            throw new NotUtf8Exception(0, true);
        }
        fillChars();
        if (chars.hasRemaining() && chars.get(chars.position()) == BYTE_ORDER_MARK) {
            chars.get();
        }
    }

    private boolean looksLikeUtf16() {
        if (bytes.remaining() < 2) {
            return false;
        }
        int mark = (bytes.get(0) & 0xFF) << 8 | bytes.get(1) & 0xFF;
        return mark == 0xFEFF || mark == 0xFFFE || bytes.get(0) == 0 || bytes.get(1) == 0;
    }

    private void fillBytes() throws IOException {
        bytes.compact();
        int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        ended = bytes.remaining() > read;
        filled += read;
        bytes.position(bytes.position() + read).flip();
    }

    private void fillChars() throws IOException {
        chars.clear();
        while (chars.position() == 0) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError() && chars.position() == 0) {
                chars.flip();
                throw new NotUtf8Exception(filled - bytes.remaining(), false);
            }
            if (result.isUnderflow() && chars.position() == 0) {
                if (ended) {
                    break;
                }
                fillBytes();
            }
        }
        chars.flip();
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!chars.hasRemaining()) {
            fillChars();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, from, count);
        return count == 0 ? -1 : count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

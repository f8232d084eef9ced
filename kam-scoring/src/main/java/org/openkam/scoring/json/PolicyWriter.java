package org.openkam.scoring.json;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.openkam.core.json.DocumentWriter;
import org.openkam.scoring.policy.ScoringPolicy;

/**
 * Writes a scoring policy as JSON, the same bytes for the same policy on every machine. What {@link PolicyReader} reads from
 * it is equal to the policy. Stateless.
 */
public final class PolicyWriter {
    private PolicyWriter() {}

    /**
     * Writes a policy, and leaves the writer open.
     *
     * @throws IOException if {@code out} fails
     */
    public static void write(ScoringPolicy policy, Writer out) throws IOException {
        DocumentWriter.write(PolicyDocument.of(policy), out);
    }

    /** Returns the canonical bytes of a policy: its document in UTF-8. */
    public static byte[] bytes(ScoringPolicy policy) {
        StringWriter out = new StringWriter();
        try {
            write(policy, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't fail to be written", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns the SHA-256 of the canonical bytes, 64 small hexadecimal digits: names a policy down to the version of each
     * strategy. The class that implements a strategy isn't part of it, see {@link ScoringPolicy#provenance}.
     */
    public static String digest(ScoringPolicy policy) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(policy)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

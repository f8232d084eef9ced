package org.openkam.core.json;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.openkam.core.model.CompetencyModel;

/**
 * A fingerprint of a model: the SHA-256 of the UTF-8 bytes that {@link ModelWriter} writes for it, so equal for equal models
 * on every machine. The bytes name the version of the format, so a release of the library that writes another one gives
 * another digest. Stateless.
 */
public final class ModelDigest {
    private ModelDigest() {}

    /** Returns the digest of a model, 64 small hexadecimal digits. Its designs and questions don't count. */
    public static String of(CompetencyModel model) {
        StringWriter text = new StringWriter();
        try {
            ModelWriter.write(model, text);
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Digest (SHA-256) must be part of every Java platform, but isn't.", e);
        }
    }
}

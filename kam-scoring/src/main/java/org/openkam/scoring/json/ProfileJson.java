package org.openkam.scoring.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import org.openkam.core.json.DocumentWriter;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * Writes released profiles as JSON, for people and in the canonical form of RFC 8785, whose SHA-256 names them: same answers,
 * same library, same digest, whatever the order of the rows, the threads, the locale or the JDK. Stateless.
 *
 * <p>Numbers are the shortest decimals that are read back to the bit; exact ones stand beside them as fractions, such as {@code
 * 41/12}. What isn't there is left out, never 0. The seal of a score's trace is part of it, so the digest holds the traces
 * fast as well. Holds released values only, and nothing about a rater. Since version 1.1 of the format {@code styleProfile}
 * stands behind what version 1.0 has, which is as it was.
 */
public final class ProfileJson {
    private ProfileJson() {}

    /**
     * Writes a profile to be read by people, and leaves the writer open.
     *
     * @throws IOException if {@code out} fails
     */
    public static void write(CompetencyProfile profile, Writer out) throws IOException {
        DocumentWriter.write(ProfileDocument.of(profile), out);
    }

    /** Returns the canonical form of a profile, in UTF-8. */
    public static byte[] canonical(CompetencyProfile profile) {
        return canonical(ProfileDocument.of(profile));
    }

    private static byte[] canonical(Record document) {
        StringWriter text = new StringWriter();
        try {
            DocumentWriter.write(document, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CanonicalJson.of(text.toString());
    }

    /** Returns the SHA-256 of a profile's canonical form, 64 small hexadecimal digits. */
    public static String digest(CompetencyProfile profile) {
        return CanonicalJson.digest(canonical(profile));
    }

    /**
     * Writes all profiles of a programme and its provenance in canonical form, one profile after the other, and leaves the stream
     * open.
     *
     * @throws IOException if {@code out} fails
     */
    public static void writeCanonical(ScoredProgramme scored, OutputStream out) throws IOException {
        write("{\"format\":\"openkam-profiles\",\"profiles\":[", out);
        String comma = "";
        for (CompetencyProfile profile : scored.profiles()) {
            write(comma, out);
            out.write(canonical(profile));
            comma = ",";
        }
        write("],\"provenance\":", out);
        out.write(canonical(ProvenanceDocument.of(scored.provenance())));
        write(",\"schemaVersion\":\"" + ProfileDocument.VERSION + "\"}", out);
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the SHA-256 of the canonical form of all profiles of a programme, 64 small hexadecimal digits. */
    public static String digest(ScoredProgramme scored) {
        try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), CanonicalJson.sha256())) {
            writeCanonical(scored, out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

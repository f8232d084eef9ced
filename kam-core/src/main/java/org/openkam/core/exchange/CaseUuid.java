package org.openkam.core.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.openkam.core.internal.Arguments;

/**
 * Identifiers that follow from a name: UUID version 5, SHA-1 over a namespace and the name. The same name has the same
 * identifier in every export. Source: RFC 9562, section 5.5.
 */
public final class CaseUuid {
    /** The namespace of names that are URLs. */
    public static final UUID URL = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private static final long VERSION_MASK = 0xF000L;
    private static final long VERSION_5 = 0x5000L;
    private static final long VARIANT_MASK = 0xC000_0000_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private CaseUuid() {}

    /** Returns the identifier of a name in a namespace. */
    public static UUID of(UUID namespace, String name) {
        Arguments.notNull(namespace, "namespace");
        byte[] words = Arguments.notNull(name, "name").getBytes(StandardCharsets.UTF_8);
        ByteBuffer input = ByteBuffer.allocate(2 * Long.BYTES + words.length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(words);
        ByteBuffer hash = ByteBuffer.wrap(sha1().digest(input.array()));
        return new UUID(hash.getLong() & ~VERSION_MASK | VERSION_5, hash.getLong() & ~VARIANT_MASK | VARIANT);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-1.", e);
        }
    }
}

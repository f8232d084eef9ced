package org.openkam.scoring.release;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openkam.core.internal.Arguments;

/**
 * The secret that makes the tokens of a {@link ReleaseLedger}: who has it and the ledger can find out answers by trying them,
 * who has the ledger alone can't. The host makes it from a secure random source, keeps it apart from the ledger, and loses
 * it no sooner than the ledger. Not serializable, on purpose. Immutable and thread-safe.
 */
public final class LedgerKey {
    /** The least number of bytes. */
    public static final int LEAST_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    /** 96 of the 256 bits: tokens are compared within one assessee and item only. */
    private static final int TOKEN_BYTES = 12;

    private final SecretKeySpec secret;
    private final Mac ready;

    private LedgerKey(byte[] bytes) {
        secret = new SecretKeySpec(bytes, ALGORITHM); // of a copy
        ready = made();
    }

    /**
     * Returns a key.
     *
     * @param bytes 32 at least, from a secure random source
     */
    public static LedgerKey of(byte[] bytes) {
        Arguments.that(bytes.length >= LEAST_BYTES, "bytes of ledger key", bytes.length, "must be 32 at least");
        return new LedgerKey(bytes);
    }

    /** Returns a text that is the same for the same key and tells nothing else about it. */
    public String check() {
        return token("key");
    }

    /** Returns the keyed token of some parts; other parts, or the same cut otherwise, give another token. */
    String token(String... parts) {
        Mac mac = copy();
        for (String part : parts) {
            mac.update(part.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
        }
        byte[] token = Arrays.copyOf(mac.doFinal(), TOKEN_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private Mac made() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 must be there on every Java platform.", e);
        }
    }

    /** There is a token for each answer, and a copy costs far less; only some providers outside the JDK make none. */
    private Mac copy() {
        try {
            return (Mac) ready.clone();
        } catch (CloneNotSupportedException e) {
            return made();
        }
    }

    /** Returns nothing about the key. */
    @Override
    public String toString() {
        return "ledger key";
    }
}

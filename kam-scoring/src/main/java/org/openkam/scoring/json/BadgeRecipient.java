package org.openkam.scoring.json;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.openkam.core.internal.Arguments;

/** Who a credential is about. The host says it: a profile knows a pseudonymous code only, and that never leaves the house. */
public sealed interface BadgeRecipient {

    /**
     * Somebody with a URI, such as a decentralized identifier.
     *
     * @param id absolute, ASCII only
     */
    record Identified(URI id) implements BadgeRecipient {
        public Identified {
            OpenBadge.checked(id, "id of recipient");
        }
    }

    /**
     * Somebody with an e-mail address that is hashed together with a salt. Whoever guesses the address can check the guess,
     * so this is a pseudonym and no anonymity. Source: Open Badges 3.0, B.1.12 and B.7 (IdentityHash).
     *
     * @param identityHash {@code sha256$} and 64 hex digits
     * @param salt as it was hashed
     */
    record HashedEmail(String identityHash, String salt) implements BadgeRecipient {
        public HashedEmail {
            Arguments.that(
                    Arguments.notNull(identityHash, "identity hash").matches("sha256\\$[0-9a-fA-F]{64}"),
                    "identity hash",
                    Arguments.shown(identityHash),
                    "must be sha256$ and 64 hex digits");
            OpenBadge.checked(salt, "salt");
        }
    }

    /** Returns somebody with a URI. */
    static BadgeRecipient of(URI id) {
        return new Identified(id);
    }

    /**
     * Returns somebody with an e-mail address, of which only the hash is kept: SHA-256 of address and salt, in UTF-8.
     *
     * @param email as the recipient will state it; letters are not folded
     * @param salt at random, of this credential alone
     */
    static BadgeRecipient ofEmail(String email, String salt) {
        String salted = OpenBadge.checked(email, "e-mail address") + OpenBadge.checked(salt, "salt");
        byte[] hash = sha256().digest(salted.getBytes(StandardCharsets.UTF_8));
        return new HashedEmail("sha256$" + HexFormat.of().formatHex(hash), salt);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256.", e);
        }
    }
}

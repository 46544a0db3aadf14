package io.gatehouse.registration.developer;

import io.gatehouse.schemas.sealed.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** Makes tokens that cannot be guessed, and the hashes by which they are found again. */
public final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Tokens() {}

    /** A token of 256 random bits, safe in a cookie. */
    public static Secret session() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A token for a link: a random UUID, since Konnect's API says so (122 random bits). */
    static Secret link() {
        return new Secret(UUID.randomUUID().toString());
    }

    /** SHA-256, lower-case hexadecimal. Enough without salt, because tokens are random. */
    public static String sha256(Secret token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.reveal().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}

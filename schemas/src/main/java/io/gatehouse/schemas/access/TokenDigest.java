package io.gatehouse.schemas.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The only form in which bearer tokens rest. */
public final class TokenDigest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private TokenDigest() {}

    /** SHA-256 of a whole token, 64 lower-case hexadecimal digits. */
    public static String of(String token) {
        return HexFormat.of().formatHex(bytes("SHA-256", token));
    }

    /**
     * A new token with 256 random bits, which nobody can guess, so its digest needs no salt.
     *
     * @param system whether it is a system account's ({@code spat_…}) and not a person's ({@code kpat_…})
     */
    public static String newToken(boolean system) {
        var random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return (system ? "spat_" : "kpat_")
                + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static byte[] bytes(String algorithm, String value) {
        try {
            return MessageDigest.getInstance(algorithm).digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is part of every JDK", e);
        }
    }
}

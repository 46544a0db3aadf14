package io.gatehouse.idpsync.http;

import io.gatehouse.schemas.sealed.Secret;
import java.security.SecureRandom;
import java.util.Base64;

/** Client secrets chosen here, for providers that allow it: an answer that is lost then loses no secret. */
public final class NewSecret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private NewSecret() {}

    /** 256 random bits in 43 characters of base64url. */
    public static Secret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}

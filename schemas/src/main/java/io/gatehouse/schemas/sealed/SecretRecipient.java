package io.gatehouse.schemas.sealed;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.UUID;

/**
 * Someone who waits for a secret: a key pair that lives only in this object. When the object is gone nobody can open what
 * was sealed to it, so the sealed value may stay on a topic for ever.
 */
public final class SecretRecipient {
    private final ECKey key;

    private SecretRecipient(ECKey key) {
        this.key = key;
    }

    /** A new recipient with a key pair of its own. */
    public static SecretRecipient create() {
        try {
            return new SecretRecipient(new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.ENCRYPTION)
                    .keyID(UUID.randomUUID().toString())
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException("this Java runtime has no P-256", e);
        }
    }

    /** The public half, a JWK as JSON, to be sent with the request. */
    public String publicJwk() {
        return key.toPublicJWK().toJSONString();
    }

    /** The {@code kid} of the key, a UUID. */
    public String keyId() {
        return key.getKeyID();
    }

    /**
     * Opens what was sealed to {@link #publicJwk()}.
     *
     * @throws SealedValueException if it was sealed to another key
     */
    public String open(String jwe) {
        return OpeningKeys.of(key).open(jwe);
    }
}

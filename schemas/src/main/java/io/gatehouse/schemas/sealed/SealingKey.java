package io.gatehouse.schemas.sealed;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;

/**
 * Seals values to the holder of a private key: compact JWE (RFC 7516) with ECDH-ES and A256GCM (RFC 7518, 4.6 and 5.3).
 * Sealing the same value twice gives two different texts.
 */
public final class SealingKey {
    private final ECKey key;

    private SealingKey(ECKey key) {
        this.key = key.toPublicJWK();
    }

    /**
     * The first key of a JWK set (RFC 7517, 5).
     *
     * @throws IllegalArgumentException if the file holds no usable set; names the file
     */
    public static SealingKey ofFile(Path publicJwkSet) {
        try {
            var keys = JWKSet.load(publicJwkSet.toFile()).getKeys();
            if (keys.isEmpty() || !(keys.getFirst() instanceof ECKey first)) {
                throw new IllegalArgumentException(publicJwkSet + ": holds no EC key (expected: a JWK set, EC first)");
            }
            return new SealingKey(first);
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException(publicJwkSet + ": not a readable JWK set (RFC 7517)", e);
        }
    }

    /**
     * A single key, as a producer sends it with its request.
     *
     * @throws IllegalArgumentException if the text is not a public EC key; does not repeat the text
     */
    public static SealingKey ofJwk(String publicJwk) {
        try {
            var key = ECKey.parse(publicJwk);
            if (key.isPrivate()) {
                throw new IllegalArgumentException("holds a private key (expected: a public EC JWK, without d)");
            }
            return usable(new SealingKey(key));
        } catch (ParseException | IllegalStateException e) {
            throw new IllegalArgumentException(
                    "not a public EC key on P-256, P-384 or P-521 (RFC 7517, RFC 7518 6.2)", e);
        }
    }

    static SealingKey of(ECKey key) {
        return new SealingKey(key);
    }

    private static SealingKey usable(SealingKey key) {
        try {
            key.seal("");
            return key;
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(
                    "an EC key that cannot be used with ECDH-ES (expected: P-256, P-384 or P-521)", e);
        }
    }

    /** Seals a value; null is not allowed. */
    public String seal(String value) {
        var header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
                .keyID(key.getKeyID())
                .build();
        var jwe = new JWEObject(header, new Payload(value));
        try {
            jwe.encrypt(new ECDHEncrypter(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot seal to key " + key.getKeyID(), e);
        }
        return jwe.serialize();
    }
}

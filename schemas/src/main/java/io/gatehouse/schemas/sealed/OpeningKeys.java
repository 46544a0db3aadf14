package io.gatehouse.schemas.sealed;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;

/**
 * Opens what was sealed to any of several keys, so that a key can be rotated: add the new key in front, publish its public
 * half, remove the old key when nothing sealed to it is left.
 */
public final class OpeningKeys {
    private final List<ECKey> keys;

    private OpeningKeys(List<ECKey> keys) {
        this.keys = keys;
    }

    /**
     * The private EC keys of a JWK set.
     *
     * @throws IllegalArgumentException if the file holds none; names the file
     */
    public static OpeningKeys ofFile(Path privateJwkSet) {
        try {
            var keys = JWKSet.load(privateJwkSet.toFile()).getKeys().stream()
                    .filter(key -> key instanceof ECKey && key.isPrivate())
                    .map(JWK::toECKey)
                    .toList();
            if (keys.isEmpty()) {
                throw new IllegalArgumentException(privateJwkSet + ": holds no private EC key");
            }
            return new OpeningKeys(keys);
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException(privateJwkSet + ": not a readable JWK set (RFC 7517)", e);
        }
    }

    static OpeningKeys of(ECKey key) {
        return new OpeningKeys(List.of(key));
    }

    /** What to seal with so that these keys open it: the public half of the first. */
    public SealingKey sealingKey() {
        return SealingKey.of(keys.getFirst());
    }

    /**
     * Opens a compact JWE.
     *
     * @throws SealedValueException if none of the keys opens it
     */
    public String open(String jwe) {
        var sealed = parse(jwe);
        var keyId = sealed.getHeader().getKeyID();
        for (var key : keys) {
            if (keyId == null || keyId.equals(key.getKeyID())) {
                return decrypt(sealed, key);
            }
        }
        throw new SealedValueException("sealed to key " + keyId + ", which is not among the opening keys");
    }

    private static JWEObject parse(String jwe) {
        try {
            return JWEObject.parse(jwe);
        } catch (ParseException e) {
            throw new SealedValueException("not a compact JWE", e);
        }
    }

    private static String decrypt(JWEObject sealed, ECKey key) {
        try {
            sealed.decrypt(new ECDHDecrypter(key));
            return sealed.getPayload().toString();
        } catch (JOSEException e) {
            throw new SealedValueException("cannot be opened with key " + key.getKeyID(), e);
        }
    }
}

package io.gatehouse.audit.signing;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** Reads Ed25519 keys from JWK sets (RFC 7517, RFC 8037). */
public final class JsonWebKeys {
    private JsonWebKeys() {}

    /**
     * The private keys of a file, in its order.
     *
     * @throws IllegalArgumentException if the file cannot be read or a key is not a whole private Ed25519 key; names the file
     */
    public static SigningKeys signingKeys(Path file) {
        try {
            var keys = new ArrayList<SigningKey>();
            for (var key : JWKSet.load(file.toFile()).getKeys()) {
                keys.add(signingKey(key));
            }
            return new SigningKeys(keys);
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException(file + ": not a readable JWK set (RFC 7517)", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * The keys of a published set, as at {@code /v2/audit-log-webhook/jwks.json}.
     *
     * @throws IllegalArgumentException if the text is no JWK set
     */
    public static VerifyingKeys verifyingKeys(String jwks) {
        try {
            var keys = new HashMap<String, byte[]>();
            for (var key : JWKSet.parse(jwks).getKeys()) {
                if (key instanceof OctetKeyPair pair && Curve.Ed25519.equals(pair.getCurve())) {
                    keys.put(pair.getKeyID(), pair.getX().decode());
                }
            }
            return VerifyingKeys.of(keys);
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a JWK set (RFC 7517)", e);
        }
    }

    private static SigningKey signingKey(JWK jwk) {
        if (!(jwk instanceof OctetKeyPair pair) || !Curve.Ed25519.equals(pair.getCurve()) || !pair.isPrivate()) {
            throw new IllegalArgumentException("key " + jwk.getKeyID() + " (expected: private, kty OKP, crv Ed25519)");
        }
        if (pair.getKeyID() == null) {
            throw new IllegalArgumentException("a key has no kid");
        }
        var key = new SigningKey(pair.getKeyID(), pair.getD().decode());
        if (!Arrays.equals(key.publicKey(), pair.getX().decode())) {
            throw new IllegalArgumentException("key " + key.keyId() + ": x is not the public half of d");
        }
        return key;
    }

    /** The public half as members of a JWK, in Konnect's order. */
    public static List<PublicKey> published(SigningKeys keys) {
        return keys.all().stream()
                .map(key -> new PublicKey(
                        "OKP",
                        "EdDSA",
                        key.keyId(),
                        "Ed25519",
                        Base64URL.encode(key.publicKey()).toString()))
                .toList();
    }

    /** A published key (RFC 8037, 2). */
    public record PublicKey(String kty, String alg, String kid, String crv, String x) {}
}

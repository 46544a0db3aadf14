package io.gatehouse.schemas.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the issuer's keys that may have signed a token: RS256, ES256 or Ed25519, and nothing else. */
final class SignatureKeys implements JWSKeySelector<SecurityContext> {
    private final JWKSource<SecurityContext> keys;
    private final JWSVerificationKeySelector<SecurityContext> known;

    SignatureKeys(JWKSource<SecurityContext> keys) {
        this.keys = keys;
        this.known = new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), keys);
    }

    @Override
    public List<? extends Key> selectJWSKeys(JWSHeader header, @Nullable SecurityContext context)
            throws KeySourceException {
        return Ed25519.ALGORITHMS.contains(header.getAlgorithm())
                ? keys.get(new JWKSelector(edwards(header)), context).stream()
                        .map(JWK::toOctetKeyPair)
                        .filter(Ed25519::isKey)
                        .map(Ed25519::publicKey)
                        .toList()
                : known.selectJWSKeys(header, context);
    }

    private static JWKMatcher edwards(JWSHeader header) {
        return new JWKMatcher.Builder()
                .keyType(KeyType.OKP)
                .keyID(header.getKeyID())
                .keyUses(KeyUse.SIGNATURE, null)
                .algorithms(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519, null)
                .build();
    }
}

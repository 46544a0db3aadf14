package io.gatehouse.gatewayconfig.issuer.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.gatehouse.gatewayconfig.issuer.KeySet.PublishedKey;
import io.gatehouse.gatewayconfig.wanted.SigningKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys of a JWK set (RFC 7517) that verify signatures Kong's {@code jwt} plugin knows. */
final class PublishedKeys {
    private static final Set<String> RSA = Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512");
    private static final Map<Curve, String> EC =
            Map.of(Curve.P_256, "ES256", Curve.P_384, "ES384", Curve.P_521, "ES512");

    private PublishedKeys() {}

    static List<PublishedKey> of(JWKSet set) {
        return set.getKeys().stream()
                .filter(PublishedKeys::verifies)
                .flatMap(key -> published(key).stream())
                .toList();
    }

    private static boolean verifies(JWK key) {
        var operations = key.getKeyOperations();
        return (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
                && (operations == null || operations.contains(KeyOperation.VERIFY));
    }

    private static Optional<PublishedKey> published(JWK key) {
        var algorithm = algorithm(key);
        if (algorithm == null || !(key instanceof AsymmetricJWK asymmetric)) {
            return Optional.empty();
        }
        try {
            var encoded = asymmetric.toPublicKey().getEncoded();
            return Optional.of(new PublishedKey(new SigningKey(id(key), algorithm, pem(encoded)), since(key)));
        } catch (JOSEException e) {
            return Optional.empty(); // a key that makes no sense is none
        }
    }

    private static @Nullable String algorithm(JWK key) {
        var named = key.getAlgorithm() == null ? null : key.getAlgorithm().getName();
        return switch (key) {
            case RSAKey rsa -> named == null ? "RS256" : RSA.contains(named) ? named : null;
            case ECKey ec -> EC.get(ec.getCurve());
            default -> null;
        };
    }

    private static String id(JWK key) throws JOSEException {
        return key.getKeyID() == null ? key.computeThumbprint().toString() : key.getKeyID();
    }

    private static @Nullable Instant since(JWK key) {
        var chain = key.getParsedX509CertChain();
        var certified =
                chain == null || chain.isEmpty() ? null : chain.getFirst().getNotBefore();
        return Stream.of(
                        Optional.ofNullable(key.getIssueTime()),
                        Optional.ofNullable(key.getNotBeforeTime()),
                        Optional.ofNullable(certified))
                .flatMap(Optional::stream)
                .findFirst()
                .map(date -> date.toInstant())
                .orElse(null);
    }

    private static String pem(byte[] key) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    }
}

package io.gatehouse.registration.sso.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.gatehouse.registration.sso.SsoRefusedException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdTokensTest {
    private static final String ISSUER = "https://idp.example";
    private static final ECKey KEY = key();
    private static final ECKey OTHER = key();

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("dana")
                .audience("portal")
                .claim("nonce", "n")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    private static String signed(JWTClaimsSet claims, ECKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("one").build();
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> verified(String token) {
        return IdTokens.verified(token, new JWKSet(KEY.toPublicJWK()).toString(), ISSUER, "portal", "n");
    }

    @Test
    void aTokenOfTheProviderForThisSignInIsBelieved() {
        assertThat(verified(signed(good().build(), KEY))).containsEntry("sub", "dana");
    }

    static Stream<Named<String>> forgeries() throws JOSEException {
        var secret = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), good().build());
        secret.sign(new MACSigner("a client secret that is long enough"));
        return Stream.of(
                Named.of("another key", signed(good().build(), OTHER)),
                Named.of("no signature", new PlainJWT(good().build()).serialize()),
                Named.of("signed with a shared secret", secret.serialize()),
                Named.of("another issuer", forged(claims -> claims.issuer("https://evil.example"))),
                Named.of("another client", forged(claims -> claims.audience("other"))),
                Named.of("another party", forged(claims -> claims.claim("azp", "other"))),
                Named.of("several clients", forged(claims -> claims.audience(List.of("portal", "other")))),
                Named.of("another sign-in", forged(claims -> claims.claim("nonce", "m"))),
                Named.of("no nonce", forged(claims -> claims.claim("nonce", null))),
                Named.of("no subject", forged(claims -> claims.subject(null))),
                Named.of(
                        "expired",
                        forged(claims ->
                                claims.expirationTime(Date.from(Instant.now().minusSeconds(120))))),
                Named.of("never expires", forged(claims -> claims.expirationTime(null))),
                Named.of("no token", "nonsense"));
    }

    private static String forged(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(change.apply(good()).build(), KEY);
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void nothingElseIs(String token) {
        assertThatThrownBy(() -> verified(token)).isInstanceOf(SsoRefusedException.class);
    }
}

package io.gatehouse.schemas.access;

import static io.gatehouse.schemas.test.TestIssuer.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.gatehouse.schemas.observation.AuthenticationOutcome;
import io.gatehouse.schemas.test.Ed25519TestSigner;
import io.gatehouse.schemas.test.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JwtTokensTest {
    private static final RSAKey RSA = TestIssuer.rsa("rsa");
    private static final ECKey EC = TestIssuer.ec("ec");
    private static final OctetKeyPair ED = TestIssuer.ed25519("ed");

    private final TestIssuer issuer = new TestIssuer();
    private JwtTokens tokens =
            tokens(new JwtRoles("realm_access.roles", Map.of("operators", Set.of("viewer", "DCR Maintainer"))));

    @BeforeEach
    void publish() {
        issuer.publish(RSA, EC, ED);
    }

    @AfterEach
    void stopIssuer() {
        issuer.close();
    }

    @Test
    void whoeverTheIssuerVouchesForIsRecognised() throws JOSEException {
        var principal = ((Recognition.Recognised) recognise(signed(RSA, claims()))).principal();

        assertThat(principal.name()).isEqualTo("ada");
        assertThat(principal.roles()).containsExactlyInAnyOrder("Org Admin (Read Only)", "DCR Maintainer");
        assertThat(principal.id())
                .isEqualTo(((Recognition.Recognised) recognise(signed(EC, claims())))
                        .principal()
                        .id());
    }

    @Test
    void edwardsKeysAreTakenByEitherName() throws JOSEException {
        var signer = new Ed25519TestSigner(ED);

        for (var name : List.of(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519)) {
            var token = TestIssuer.signed(name, "ed", signer, claims());
            var changed = token.substring(0, token.lastIndexOf('.')) + "AA" + token.substring(token.lastIndexOf('.'));

            assertThat(recognise(token)).isInstanceOf(Recognition.Recognised.class);
            assertRefused(changed);
            assertRefused(token.substring(0, token.length() - 8));
        }
    }

    @Test
    void anEdwardsKeyThatIsNoneIsPassedOver() throws JOSEException {
        var odd = new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode("too short"))
                .keyID("ed")
                .build();
        issuer.publish(
                odd,
                new OctetKeyPair.Builder(Curve.X25519, ED.getX()).keyID("ed").build());

        assertRefused(signed(ED, claims()));
    }

    @Test
    void withoutAMappingOnlyNamesOfRolesCount() throws JOSEException {
        tokens = tokens(new JwtRoles("scope", Map.of()));
        var claims = claims().claim("scope", List.of("DCR Viewer", "admin", "Somebody Else's Role", 5));

        var principal = ((Recognition.Recognised) recognise(signed(RSA, claims))).principal();

        assertThat(principal.roles()).containsExactly("DCR Viewer");
    }

    @Test
    void whatIsNotASignedJwtIsLeftToOthers() {
        assertThat(tokens.recognise("kpat_abc")).isEmpty();
        assertThat(tokens.recognise("a.b")).isEmpty();
        assertThat(tokens.recognise(new PlainJWT(claims().build()).serialize())).isEmpty();
    }

    @Test
    void anExpiredTokenIsRefusedAsSuch() throws JOSEException {
        var expired = claims().expirationTime(Date.from(Instant.now().minusSeconds(120)));

        assertThat(recognise(signed(RSA, expired)))
                .isEqualTo(new Recognition.Refused(AuthenticationOutcome.TOKEN_EXPIRED));
    }

    @Test
    void aTokenThatWasMadeForOthersOrByOthersIsRefused() throws JOSEException {
        assertRefused(signed(RSA, claims().audience("another")));
        assertRefused(signed(RSA, claims().issuer("https://another.example")));
        assertRefused(signed(RSA, claims().expirationTime(null)));
        assertRefused(signed(RSA, claims().subject(null)));
        assertRefused(signed(RSA, claims().notBeforeTime(Date.from(Instant.now().plusSeconds(300)))));
        assertRefused(signed(TestIssuer.rsa("rsa"), claims()));
        assertRefused(signed(TestIssuer.ed25519("ed"), claims()));
        assertRefused("eyJhbGciOiJub25lIn0.e30.AAAA");
        assertRefused("a.b.c");
    }

    @Test
    void onlyTheAlgorithmsNamedAreTaken() throws JOSEException {
        var secret = RSA.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        assertRefused(signed(JWSAlgorithm.HS256, "rsa", new MACSigner(secret), claims()));
        assertRefused(signed(JWSAlgorithm.RS512, "rsa", new RSASSASigner(RSA), claims()));
    }

    @Test
    void aNewKeyIsFoundAndMadeUpOnesDoNotFloodTheIssuer() throws JOSEException {
        assertThat(recognise(signed(RSA, claims()))).isInstanceOf(Recognition.Recognised.class);
        var fresh = TestIssuer.rsa("fresh");
        issuer.publish(RSA, EC, fresh);

        assertThat(recognise(signed(fresh, claims()))).isInstanceOf(Recognition.Recognised.class);
        for (var round = 0; round < 50; round++) {
            assertRefused(signed(rsaWithId(RSA, "made-up-" + round), claims()));
        }

        assertThat(issuer.reads()).isLessThanOrEqualTo(3);
    }

    @Test
    void withoutTheIssuersKeysNothingCanBeSaid() throws JOSEException {
        var token = signed(RSA, claims());
        issuer.close();

        for (var attempt = 0; attempt < 4; attempt++) {
            assertThatThrownBy(() -> tokens.recognise(token)).isInstanceOf(IssuerUnavailableException.class);
        }
    }

    @Test
    void keysThatWereReadOutliveTheIssuer() throws JOSEException {
        assertThat(recognise(signed(RSA, claims()))).isInstanceOf(Recognition.Recognised.class);
        issuer.close();

        assertThat(recognise(signed(EC, claims()))).isInstanceOf(Recognition.Recognised.class);
    }

    private JwtTokens tokens(JwtRoles roles) {
        var keys = new IssuerKeys(issuer.url(), new DefaultResourceRetriever(1000, 1000, 64 * 1024));
        return new JwtTokens(issuer.url(), TestIssuer.AUDIENCE, keys, roles);
    }

    private Recognition recognise(String token) {
        return tokens.recognise(token).orElseThrow();
    }

    private void assertRefused(String token) {
        assertThat(recognise(token)).isEqualTo(new Recognition.Refused(AuthenticationOutcome.INVALID));
    }

    private JWTClaimsSet.Builder claims() {
        return issuer.claims()
                .claim("preferred_username", "ada")
                .claim("realm_access", Map.of("roles", List.of("operators", "offline_access")));
    }

    private static RSAKey rsaWithId(RSAKey key, String id) {
        return new RSAKey.Builder(key).keyID(id).build();
    }
}

package io.gatehouse.registration.accesstoken;

import static io.gatehouse.registration.test.TokenIssuer.ISSUER;
import static io.gatehouse.schemas.test.TestIssuer.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.gatehouse.registration.ManagementApi;
import io.gatehouse.registration.ManagementApi.Answer;
import io.gatehouse.registration.test.RegistrationServiceTest;
import io.gatehouse.schemas.test.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/** JWTs of an issuer as bearer tokens. What the service knows of the issuer's keys outlives a test, so the order counts. */
@RegistrationServiceTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JwtAccessIT {
    private static final String PATH = "/v2/dcr-providers";
    private static final RSAKey RSA = TestIssuer.rsa("rsa");
    private static final JWK EC = TestIssuer.ec("ec");
    private static final JWK ED = TestIssuer.ed25519("ed");

    /** Keys are read at most twice in 10 s, so that made-up ids do not flood the issuer. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @BeforeEach
    void publish() {
        ISSUER.publish(RSA, EC, ED);
        ISSUER.silent(false);
    }

    @Test
    @Order(1)
    void whileTheIssuerHasNeverAnsweredOnlyItsTokensWait() throws JOSEException {
        ISSUER.silent(true);

        var unknown = get(signed(RSA, claims()));

        assertThat(unknown.status()).isEqualTo(503);
        assertThat(unknown.headers().getContentType()).hasToString("application/problem+json");
        assertThat(unknown.json().path("detail").asString()).isEqualTo("The issuer of the token does not answer");
        assertThat(new ManagementApi(port).get(PATH).status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void aTokenOfTheIssuerMayDoWhatItsRolesSay() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(get(signed(RSA, claims())).status()).isEqualTo(200));
    }

    @Test
    @Order(3)
    void eachAlgorithmServesAndRolesAreHeldTo() throws JOSEException {
        for (var key : List.of(RSA, EC, ED)) {
            var caller = caller(signed(key, claims()));

            assertThat(caller.get(PATH).status())
                    .as(key.getKeyType().toString())
                    .isEqualTo(200);
            assertThat(caller.post(PATH, "{}").status()).isEqualTo(403);
            assertThat(caller.get("/v2/portals").status()).isEqualTo(403);
        }
        assertThat(get(signed(ED, claims().claim("roles", List.of()))).status()).isEqualTo(403);
    }

    @Test
    @Order(3)
    void whatTheIssuerDidNotMakeForUsIsRefused() throws JOSEException {
        assertRefused(signed(RSA, claims().issuer("https://another.example")));
        assertRefused(signed(RSA, claims().audience("another")));
        assertRefused(
                signed(RSA, claims().expirationTime(Date.from(Instant.now().minusSeconds(120)))));
        assertRefused(signed(RSA, claims().expirationTime(null)));
        assertRefused(signed(TestIssuer.rsa("rsa"), claims()));
        assertRefused(signed(TestIssuer.ed25519("ed"), claims()));
        assertRefused(signed(TestIssuer.rsa("unknown"), claims()));
    }

    @Test
    @Order(3)
    void noAlgorithmButTheNamedOnesServes() throws JOSEException {
        var secret = new MACSigner(RSA.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8));
        var unsigned = new PlainJWT(claims().build()).serialize();

        assertRefused(TestIssuer.signed(JWSAlgorithm.HS256, "rsa", secret, claims()));
        assertRefused(unsigned);
        assertRefused(unsigned + "AAAA");
    }

    @Test
    @Order(4)
    void aNewKeyOfTheIssuerServesAndAnOldOneNoLonger() {
        var fresh = TestIssuer.ed25519("fresh");
        ISSUER.publish(fresh);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(get(signed(fresh, claims())).status()).isEqualTo(200));

        await().untilAsserted(() -> assertRefused(signed(RSA, claims())));
    }

    private void assertRefused(String token) {
        var refused = get(token);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.headers().getFirst("WWW-Authenticate")).contains("invalid_token");
    }

    private Answer get(String token) {
        return caller(token).get(PATH);
    }

    private ManagementApi caller(String token) {
        return ManagementApi.as(port, "Bearer " + token);
    }

    private static JWTClaimsSet.Builder claims() {
        return ISSUER.claims().claim("roles", List.of("DCR Viewer"));
    }
}

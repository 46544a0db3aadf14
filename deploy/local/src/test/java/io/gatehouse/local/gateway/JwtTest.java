package io.gatehouse.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JwtTest {
    private final Instant later = Instant.now().plus(Duration.ofMinutes(5));
    private final Instant before = Instant.now().minus(Duration.ofMinutes(5));

    private final GatewayFixture fixture = new GatewayFixture(null);

    @BeforeEach
    void aServiceAndAConsumer() {
        fixture.addEcho();
        fixture.admin("PUT", "/consumers/app-1", "{\"custom_id\":\"a1\"}");
        addCredential("client-1", "RS256", Tokens.pem(Tokens.RSA));
    }

    private void addCredential(String key, String algorithm, String pem) {
        var answer = fixture.admin(
                "POST",
                "/consumers/app-1/jwt",
                "{\"key\":\"%s\",\"algorithm\":\"%s\",\"rsa_public_key\":\"%s\"}".formatted(key, algorithm, pem));
        assertThat(answer.status()).isEqualTo(201);
    }

    private void enforce() {
        fixture.addPlugin("jwt", "{\"key_claim_name\":\"azp\",\"claims_to_verify\":[\"exp\"]}");
    }

    private Answer bearer(String token) {
        return fixture.proxy("/echo", "Authorization", "Bearer " + token);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aSignedTokenPassesAndTellsTheServiceWhoCalls() {
        enforce();

        var answer = bearer(Tokens.rsa(JWSAlgorithm.RS256, Tokens.RSA, "client-1", later));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.forwarded("x-consumer-username")).isEqualTo("app-1");
        assertThat(answer.forwarded("x-consumer-custom-id")).isEqualTo("a1");
        assertThat(answer.forwarded("x-credential-identifier")).isEqualTo("client-1");
    }

    @Test
    void everyOtherAlgorithmIsVerifiedToo() {
        enforce();
        var secret = "0123456789abcdef0123456789abcdef";
        addCredential("client-es", "ES256", Tokens.pem(Tokens.EC));
        addCredential("client-ps", "PS384", Tokens.pem(Tokens.RSA));
        fixture.admin("POST", "/consumers/app-1/jwt", "{\"key\":\"client-hs\",\"secret\":\"" + secret + "\"}");

        assertThat(bearer(Tokens.ec("client-es", later)).status()).isEqualTo(200);
        assertThat(bearer(Tokens.rsa(JWSAlgorithm.PS384, Tokens.RSA, "client-ps", later))
                        .status())
                .isEqualTo(200);
        assertThat(bearer(Tokens.hmac(secret, "client-hs", later)).status()).isEqualTo(200);
        assertThat(bearer(Tokens.hmac(secret + "x", "client-hs", later)).status())
                .isEqualTo(401);
    }

    @Test
    void aRequestWithoutTokenIsRefused() {
        enforce();

        var answer = fixture.proxy("/echo");

        assertRefused(answer, "{\"message\":\"Unauthorized\"}", "Bearer");
    }

    @Test
    void aTokenSignedByAnotherKeyIsRefused() {
        enforce();

        var answer = bearer(Tokens.rsa(JWSAlgorithm.RS256, Tokens.OTHER_RSA, "client-1", later));

        assertRefused(answer, "{\"message\":\"Invalid signature\"}", "Bearer error=\"invalid_token\"");
    }

    @Test
    void aPublicKeyIsNoSecret() {
        enforce();
        var pem = Tokens.pem(Tokens.RSA).replace("\\n", "\n");

        var answer = bearer(Tokens.hmac(pem, "client-1", later));

        assertRefused(answer, "{\"message\":\"Invalid algorithm\"}", "Bearer error=\"invalid_token\"");
    }

    @Test
    void anExpiredTokenIsRefused() {
        enforce();

        var answer = bearer(Tokens.rsa(JWSAlgorithm.RS256, Tokens.RSA, "client-1", before));

        assertRefused(answer, "{\"exp\":\"token expired\"}", "Bearer error=\"invalid_token\"");
    }

    @Test
    void aTokenOfAnUnknownClientIsRefused() {
        enforce();

        var answer = bearer(Tokens.rsa(JWSAlgorithm.RS256, Tokens.RSA, "client-2", later));

        var body = "{\"message\":\"No credentials found for given 'azp'\"}";
        assertRefused(answer, body, "Bearer error=\"invalid_token\"");
    }

    @Test
    void aTokenWithoutTheClaimIsRefused() {
        fixture.addPlugin("jwt", "{\"key_claim_name\":\"client\",\"realm\":\"r\"}");

        var answer = bearer(Tokens.rsa(JWSAlgorithm.RS256, Tokens.RSA, "client-1", later));

        var challenge = "Bearer realm=\"r\" error=\"invalid_token\"";
        assertRefused(answer, "{\"message\":\"No mandatory 'client' in claims\"}", challenge);
    }

    @Test
    void whatIsNoTokenIsRefused() {
        enforce();

        assertRefused(bearer("x.y.z"), "{\"message\":\"Bad token; invalid JSON\"}", "Bearer error=\"invalid_token\"");
        assertRefused(
                bearer("nonsense"), "{\"message\":\"Bad token; invalid JSON\"}", "Bearer error=\"invalid_token\"");
    }

    @Test
    void aTokenMayComeAsArgumentOrCookieButOnlyOne() {
        fixture.addPlugin("jwt", "{\"key_claim_name\":\"azp\",\"cookie_names\":[\"token\"]}");
        var token = Tokens.rsa(JWSAlgorithm.RS256, Tokens.RSA, "client-1", later);
        var other = Tokens.rsa(JWSAlgorithm.RS256, Tokens.RSA, "client-1", before);

        assertThat(fixture.proxy("/echo?jwt=" + token).status()).isEqualTo(200);
        assertThat(fixture.proxy("/echo", "Cookie", "a=1; token=" + token).status())
                .isEqualTo(200);
        assertRefused(
                fixture.proxy("/echo?jwt=" + token, "Authorization", "Bearer " + other),
                "{\"message\":\"Multiple tokens provided\"}",
                "Bearer error=\"invalid_token\"");
    }

    @Test
    void eitherOfTwoWaysIsEnoughWithAnAnonymousConsumer() {
        fixture.admin("PUT", "/consumers/anyone", "{}");
        fixture.admin("POST", "/consumers/app-1/key-auth", "{\"key\":\"k1\"}");
        fixture.addPlugin("jwt", "{\"key_claim_name\":\"azp\",\"anonymous\":\"anyone\"}");
        fixture.addPlugin("key-auth", "{\"anonymous\":\"anyone\"}");

        var byToken = bearer(Tokens.rsa(JWSAlgorithm.RS256, Tokens.RSA, "client-1", later));
        var byKey = fixture.proxy("/echo", "apikey", "k1");

        assertThat(byToken.forwarded("x-consumer-username")).isEqualTo("app-1");
        assertThat(byKey.forwarded("x-consumer-username")).isEqualTo("app-1");
        assertThat(byKey.forwarded("x-anonymous-consumer")).isEmpty();
    }

    private static void assertRefused(Answer answer, String body, String challenge) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(challenge);
    }
}

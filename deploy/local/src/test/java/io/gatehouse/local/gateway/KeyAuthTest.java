package io.gatehouse.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyAuthTest {
    private final GatewayFixture fixture = new GatewayFixture(null);

    @BeforeEach
    void aServiceAndAConsumer() {
        fixture.addEcho();
        fixture.admin("PUT", "/consumers/bob", "{\"custom_id\":\"b1\"}");
        fixture.admin("POST", "/consumers/bob/key-auth", "{\"key\":\"k1\"}");
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aRequestWithoutKeyIsRefused() {
        fixture.addPlugin("key-auth", "{}");

        var answer = fixture.proxy("/echo");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo("{\n  \"message\":\"No API key found in request\",\n  \"request_id\":\"%s\"\n}"
                        .formatted(answer.header("X-Kong-Request-Id")));
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Key");
    }

    @Test
    void anUnknownKeyIsRefused() {
        fixture.addPlugin("key-auth", "{\"realm\":\"r\"}");

        var answer = fixture.proxy("/echo", "apikey", "other");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("message").asString()).isEqualTo("Unauthorized");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Key realm=\"r\"");
    }

    @Test
    void twoKeysAreRefused() {
        fixture.addPlugin("key-auth", "{}");

        var answer = fixture.proxy("/echo?apikey=k1&apikey=k2");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("message").asString()).isEqualTo("Duplicate API key found");
    }

    @Test
    void aKnownKeyPassesAndTellsTheServiceWhoCalls() {
        fixture.addPlugin("key-auth", "{}");

        var answer = fixture.proxy("/echo?apikey=k1&a=1", "X-Consumer-Username", "mallory");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.forwarded("x-consumer-username")).isEqualTo("bob");
        assertThat(answer.forwarded("x-consumer-custom-id")).isEqualTo("b1");
        assertThat(answer.forwarded("x-consumer-id")).isNotEmpty();
        assertThat(answer.forwarded("x-credential-identifier")).isNotEmpty();
        assertThat(answer.json().path("query").asString()).isEqualTo("apikey=k1&a=1");
    }

    @Test
    void aHiddenKeyDoesNotReachTheService() {
        fixture.addPlugin("key-auth", "{\"hide_credentials\":true,\"key_names\":[\"x-key\"]}");

        var answer = fixture.proxy("/echo?x-key=k1&a=1", "X-Key", "k1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("query").asString()).isEqualTo("a=1");
        assertThat(answer.forwarded("x-key")).isEmpty();
    }

    @Test
    void anAnonymousConsumerStandsInForAFailure() {
        fixture.admin("PUT", "/consumers/anyone", "{}");
        fixture.addPlugin("key-auth", "{\"anonymous\":\"anyone\"}");

        var answer = fixture.proxy("/echo");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.forwarded("x-consumer-username")).isEqualTo("anyone");
        assertThat(answer.forwarded("x-anonymous-consumer")).isEqualTo("true");
    }

    @Test
    void aPreflightMayPassWithoutKey() {
        fixture.addPlugin("key-auth", "{\"run_on_preflight\":false}");

        var answer = fixture.call("OPTIONS", fixture.gateway.proxyUrl() + "/echo", "");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void aDeletedKeyIsRefusedAtOnce() {
        fixture.addPlugin("key-auth", "{}");
        assertThat(fixture.proxy("/echo", "apikey", "k1").status()).isEqualTo(200);

        fixture.admin("DELETE", "/consumers/bob/key-auth/k1", "");

        assertThat(fixture.proxy("/echo", "apikey", "k1").status()).isEqualTo(401);
    }
}

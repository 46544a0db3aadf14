package io.gatehouse.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestTerminationTest {
    private final GatewayFixture fixture = new GatewayFixture(null);

    @BeforeEach
    void aService() {
        fixture.addEcho();
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aTerminatedServiceAnswersByItself() {
        fixture.addPlugin("request-termination", "{}");

        var answer = fixture.proxy("/echo");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Service unavailable\"}");
    }

    @Test
    void aBodyOfItsOwnIsSentAsItIs() {
        fixture.addPlugin(
                "request-termination", "{\"status_code\":418,\"body\":\"<b/>\",\"content_type\":\"text/html\"}");

        var answer = fixture.proxy("/echo");

        assertThat(answer.status()).isEqualTo(418);
        assertThat(answer.body()).isEqualTo("<b/>");
        assertThat(answer.header("Content-Type")).isEqualTo("text/html");
    }

    @Test
    void aTriggerDecides() {
        fixture.addPlugin("request-termination", "{\"trigger\":\"x-stop\",\"message\":\"stopped\"}");

        assertThat(fixture.proxy("/echo").status()).isEqualTo(200);
        assertThat(fixture.proxy("/echo", "X-Stop", "1").json().path("message").asString())
                .isEqualTo("stopped");
    }

    @Test
    void theNarrowerScopeWinsAndADisabledPluginHidesNothing() {
        fixture.admin("POST", "/plugins", terminate(501));
        fixture.admin("POST", "/services/echo/plugins", terminate(502));
        assertThat(fixture.proxy("/echo").status()).isEqualTo(502);

        var route =
                fixture.admin("POST", "/routes/echo/plugins", terminate(503)).json();
        assertThat(fixture.proxy("/echo").status()).isEqualTo(503);

        fixture.admin("PATCH", "/plugins/" + route.path("id").asString(), "{\"enabled\":false}");
        assertThat(fixture.proxy("/echo").status()).isEqualTo(502);
    }

    @Test
    void aConsumerMayHaveItsOwn() {
        fixture.addPlugin("key-auth", "{}");
        fixture.admin("PUT", "/consumers/bob", "{}");
        fixture.admin("POST", "/consumers/bob/key-auth", "{\"key\":\"k1\"}");
        fixture.admin("PUT", "/consumers/eve", "{}");
        fixture.admin("POST", "/consumers/eve/key-auth", "{\"key\":\"k2\"}");
        fixture.admin("POST", "/consumers/eve/plugins", terminate(429));

        assertThat(fixture.proxy("/echo", "apikey", "k1").status()).isEqualTo(200);
        assertThat(fixture.proxy("/echo", "apikey", "k2").status()).isEqualTo(429);
    }

    private static String terminate(int status) {
        return "{\"name\":\"request-termination\",\"config\":{\"status_code\":%d}}".formatted(status);
    }
}

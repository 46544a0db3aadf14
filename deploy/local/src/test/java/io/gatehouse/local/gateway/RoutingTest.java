package io.gatehouse.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {
    private final GatewayFixture fixture = new GatewayFixture(null);

    @BeforeEach
    void aService() {
        fixture.admin("PUT", "/services/s", "{\"url\":\"%s\"}".formatted(fixture.serviceUrl()));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private void route(String name, String fields) {
        var answer = fixture.admin("PUT", "/routes/" + name, "{\"service\":{\"name\":\"s\"},%s}".formatted(fields));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void aRequestWithoutRouteIsNotFound() {
        var answer = fixture.proxy("/nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("message").asString()).isEqualTo("no Route matched with those values");
        assertThat(answer.json().path("request_id").asString()).isEqualTo(answer.header("X-Kong-Request-Id"));
        assertThat(fixture.proxy("/nowhere", "Accept", "text/plain").body()).startsWith("no Route matched");
    }

    @ParameterizedTest(name = "service path {0}, route {1}, strip {2}: {3} -> {4}")
    @CsvSource({
        "'', /a, true, /a, /",
        "'', /a, true, /a/b, /b",
        "'', /a, true, /ab, /b",
        "'', /a, false, /a/b, /a/b",
        "/s, /a, true, /a, /s",
        "/s, /a, true, /a/, /s/",
        "/s/, /a, true, /a/b, /s/b",
        "/s, /a, false, /a/b, /s/a/b",
        "/s/, /a, false, /a, /s/a",
        "'', /, true, /x/../y//z, /y/z",
        "'', /a, true, /a/%7Eb%2Fc%20d, /~b%2Fc%20d"
    })
    void thePathIsPutTogetherAsKongDoes(String base, String path, boolean strip, String asked, String expected) {
        fixture.admin("PATCH", "/services/s", "{\"path\":%s}".formatted(base.isEmpty() ? "null" : "\"" + base + "\""));
        route("r", "\"paths\":[\"%s\"],\"strip_path\":%s".formatted(path, strip));

        assertThat(fixture.proxy(asked).json().path("uri").asString()).isEqualTo(expected);
    }

    @Test
    void theLongerPrefixWinsAndARegularExpressionBeforeBoth() {
        // the smallest id would win if the length did not count
        route("short", "\"paths\":[\"/a\"],\"id\":\"00000000-0000-4000-8000-000000000000\"");
        route("long", "\"paths\":[\"/a/b\"]");
        route("regex", "\"paths\":[\"~/a/b/\\\\d+$\"]");

        assertThat(fixture.proxy("/a/b/c").forwarded("x-forwarded-prefix")).isEqualTo("/a/b");
        assertThat(fixture.proxy("/a/c").forwarded("x-forwarded-prefix")).isEqualTo("/a");
        assertThat(fixture.proxy("/a/b/12").forwarded("x-forwarded-prefix")).isEqualTo("/a/b/12");
    }

    @Test
    void methodsAndHeadersSelect() {
        route("any", "\"paths\":[\"/p\"],\"strip_path\":false");
        route("post", "\"paths\":[\"/p\"],\"methods\":[\"POST\"]");
        route("header", "\"paths\":[\"/p\"],\"headers\":{\"x-v\":[\"2\"]}");

        assertThat(fixture.proxy("/p").json().path("uri").asString()).isEqualTo("/p");
        assertThat(fixture.proxy("/p", "X-V", "2").json().path("uri").asString())
                .isEqualTo("/");
        var posted = fixture.call("POST", fixture.gateway.proxyUrl() + "/p?q=1", "hello")
                .json();
        assertThat(posted.path("uri").asString()).isEqualTo("/");
        assertThat(posted.path("body").asString()).isEqualTo("hello");
        assertThat(posted.path("query").asString()).isEqualTo("q=1");
        assertThat(posted.path("headers").has("http2-settings")).isFalse();
    }

    @Test
    void bodiesOfAnySizeAndNonePass() {
        route("r", "\"paths\":[\"/a\"]");
        var large = "x".repeat(2_000_000);

        var posted = fixture.call("POST", fixture.gateway.proxyUrl() + "/a", large);
        var read = fixture.proxy("/a");
        var head = fixture.call("HEAD", fixture.gateway.proxyUrl() + "/a", "");

        assertThat(posted.json().path("body").asString()).isEqualTo(large);
        assertThat(read.forwarded("content-length")).isEmpty();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isNotEqualTo("0");
        assertThat(head.header("Via")).isEqualTo("1.1 kong/3.9.0");
    }

    @Test
    void hostsSelect() {
        route("other", "\"hosts\":[\"other.example\",\"*.test\"]");
        assertThat(fixture.proxy("/").status()).isEqualTo(404);

        route("local", "\"hosts\":[\"127.0.0.*\"]");

        assertThat(fixture.proxy("/").status()).isEqualTo(200);
    }

    @Test
    void aRouteForTlsAsksForTls() {
        route("tls", "\"paths\":[\"/t\"],\"protocols\":[\"https\"]");

        var answer = fixture.proxy("/t");

        assertThat(answer.status()).isEqualTo(426);
        assertThat(answer.json().path("message").asString()).isEqualTo("Please use HTTPS protocol");
    }

    @Test
    void aDisabledServiceHasNoRoutes() {
        route("r", "\"paths\":[\"/a\"]");

        fixture.admin("PATCH", "/services/s", "{\"enabled\":false}");

        assertThat(fixture.proxy("/a").status()).isEqualTo(404);
    }

    @Test
    void aServiceThatIsDownIsABadGateway() throws IOException {
        route("r", "\"paths\":[\"/a\"]");
        fixture.admin("PATCH", "/services/s", "{\"url\":\"http://127.0.0.1:%d\"}".formatted(freePort()));

        var answer = fixture.proxy("/a", "Accept", "application/json");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.json().path("message").asString())
                .isEqualTo("An invalid response was received from the upstream server");
    }

    @Test
    void aServiceThatDoesNotAnswerIsAGatewayTimeout() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            route("r", "\"paths\":[\"/a\"]");
            fixture.admin(
                    "PATCH",
                    "/services/s",
                    "{\"url\":\"http://127.0.0.1:%d\",\"read_timeout\":200}".formatted(silent.getLocalPort()));

            var answer = fixture.proxy("/a");

            assertThat(answer.status()).isEqualTo(504);
            assertThat(answer.body()).startsWith("The upstream server is timing out\nrequest_id: ");
        }
    }

    @Test
    void aNameThatDoesNotExistIsUnavailable() {
        route("r", "\"paths\":[\"/a\"]");
        fixture.admin("PATCH", "/services/s", "{\"url\":\"http://does-not-exist.invalid\"}");

        var answer = fixture.proxy("/a");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("message").asString()).isEqualTo("name resolution failed");
    }

    @Test
    void aRouteWithoutServiceHasNothingToAsk() {
        fixture.admin("PUT", "/routes/lost", "{\"paths\":[\"/lost\"]}");

        var answer = fixture.proxy("/lost");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("message").asString()).isEqualTo("no Service found with those values");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

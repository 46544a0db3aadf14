package io.gatehouse.local.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.local.stack.Http;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over real sockets, with real servers behind it. */
class FrontDoorTest {
    private Undertow registration = echo("registration");
    private Undertow idpSync = echo("idp-sync");
    private Undertow audit = echo("audit");
    private final Undertow gatewayConfig = echo("gateway-config");
    private Undertow door = Undertow.builder().build();

    @BeforeEach
    void open() {
        registration.start();
        idpSync.start();
        gatewayConfig.start();
        audit.start();
        door = new FrontDoor(address(registration), address(idpSync), address(gatewayConfig), address(audit)).listen(0);
    }

    @AfterEach
    void close() {
        door.stop();
        registration.stop();
        idpSync.stop();
        gatewayConfig.stop();
        audit.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "/v2/portals, registration",
        "/v3/portals, registration",
        "/v2/portals/p1/applications, registration",
        "/v2/audit-log-webhook/jwks.json, audit",
        "/v2/audit-log-destinations?page%5Bsize%5D=2, audit",
        "/v3/audit-logs, audit",
        "/v2/dead-letters/1/put-back, audit",
        "/v2/dead-letter-topics, audit",
        "/v2/portals/p1/audit-log-webhook, audit",
        "/v2/portals/p1/audit/x, registration",
        "/v2/idp-clients?filter%5Bstate%5D=failing, idp-sync",
        "/v2/idp-clients/a1/retry, idp-sync",
        "/v2/idp-providers/p1/scan, idp-sync",
        "/v2/idp-providers-of-others, registration",
        "/v2/gateway-plans/p1/repair, gateway-config",
        "/v2/gateway-issuer-keys, gateway-config",
        "/api/v2/applications, registration",
        "/dcr/p1/applications, registration",
        "/openapi, registration",
        "/openapi/portal-management.yaml, registration",
        "/openapi/audit-logs-v3.yaml, audit",
        "/openapi/idp-sync.yaml, idp-sync",
        "/openapi/gateway-config.yaml, gateway-config",
        "/docs/index.html, registration",
    })
    void pathsReachTheServiceThatServesThem(String path, String service) throws IOException {
        assertThat(get(path).body()).isEqualTo(service + " GET " + path + " ");
    }

    @Test
    void bodiesAndMethodsPassUnchanged() throws IOException {
        // when
        var answer = Http.send(HttpRequest.newBuilder(address(door).resolve("/api/v2/applications"))
                .POST(BodyPublishers.ofString("{\"name\":\"wéather\"}")));
        // then
        assertThat(answer.body()).isEqualTo("registration POST /api/v2/applications {\"name\":\"wéather\"}");
    }

    @Test
    void theServiceLearnsWhereTheClientCalled() throws IOException {
        // when
        var answer = get("/v2/portals");
        // then
        var port = address(door).getPort();
        assertThat(answer.headers().firstValue("seen-host")).contains("127.0.0.1:" + port);
        assertThat(answer.headers().firstValue("seen-forwarded")).contains("127.0.0.1 http 127.0.0.1 " + port);
    }

    @Test
    void aServiceThatIsDownIsNamedAndServesAgainWhenItIsBack() throws IOException {
        // given
        var address = address(audit);
        audit.stop();
        // when
        var answer = get("/v3/audit-logs");
        // then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":503", "audit-service does not answer", "kong:trace:");
        assertThat(get("/v2/portals").statusCode()).isEqualTo(200);
        audit = echo("audit", address.getPort());
        audit.start();
        assertThat(get("/v3/audit-logs").statusCode()).isEqualTo(200);
    }

    @Test
    void anErrorOfTheServiceItselfPassesAsItIs() throws IOException {
        assertThat(get("/v2/fail").statusCode()).isEqualTo(503);
        assertThat(get("/v2/fail").body()).isEmpty();
    }

    @Test
    void otherPathsAreNotFound() throws IOException {
        // when
        var answer = get("/actuator/health");
        // then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Nothing is served at /actuator/health");
    }

    private HttpResponse<String> get(String path) throws IOException {
        return Http.send(HttpRequest.newBuilder(URI.create(address(door) + path)));
    }

    private static Undertow echo(String name) {
        return echo(name, 0);
    }

    private static Undertow echo(String name, int port) {
        return Undertow.builder()
                .addHttpListener(port, "127.0.0.1")
                .setIoThreads(1)
                .setWorkerThreads(2)
                .setHandler(exchange -> exchange.getRequestReceiver()
                        .receiveFullString((full, body) -> answer(name, full, body), StandardCharsets.UTF_8))
                .build();
    }

    private static void answer(String name, HttpServerExchange exchange, String body) {
        if (exchange.getRequestPath().endsWith("/fail")) {
            exchange.setStatusCode(503).endExchange();
            return;
        }
        var query = exchange.getQueryString().isEmpty() ? "" : "?" + exchange.getQueryString();
        var seen = exchange.getRequestHeaders();
        exchange.getResponseHeaders()
                .put(HttpString.tryFromString("seen-host"), seen.getFirst(Headers.HOST))
                .put(
                        HttpString.tryFromString("seen-forwarded"),
                        seen.getFirst("X-Forwarded-For") + " " + seen.getFirst("X-Forwarded-Proto") + " "
                                + seen.getFirst("X-Forwarded-Host") + " " + seen.getFirst("X-Forwarded-Port"));
        exchange.getResponseSender()
                .send(name + " " + exchange.getRequestMethod() + " " + exchange.getRequestURI() + query + " " + body);
    }

    private static URI address(Undertow server) {
        var socket = (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
        return URI.create("http://127.0.0.1:" + socket.getPort());
    }
}

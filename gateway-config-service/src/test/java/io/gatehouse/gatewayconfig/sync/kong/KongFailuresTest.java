package io.gatehouse.gatewayconfig.sync.kong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.sync.Gateway;
import io.gatehouse.gatewayconfig.sync.GatewayRejectedException;
import io.gatehouse.gatewayconfig.sync.GatewayRejectedException.Complaint;
import io.gatehouse.gatewayconfig.sync.GatewayUnavailableException;
import io.gatehouse.gatewayconfig.sync.Plans;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that no healthy gateway gives. */
class KongFailuresTest {
    private static final GatewayEntity ACL = Plans.tokens().wanted().getFirst();

    private final HttpServer server = start();
    private final List<String> tokens = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private int status = 200;
    private String body = "{}";
    private boolean silent;
    private String retryAfter = "";
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    private static HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void answer() {
        server.createContext("/", exchange -> {
            tokens.add(exchange.getRequestHeaders().getFirst("Kong-Admin-Token"));
            if (silent) {
                awaitEnd();
            }
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private Gateway gateway() {
        return LocalKong.at(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/", Duration.ofSeconds(1), () -> now);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429, 408})
    void aGatewayInTroubleIsUnavailable(int trouble) {
        status = trouble;
        assertThatThrownBy(() -> gateway().put(ACL))
                .isInstanceOf(GatewayUnavailableException.class)
                .hasMessage("gateway test: status " + trouble + " to put plugins");
        assertThat(tokens)
                .as("not repeated, and with the headers of the target")
                .containsExactly("t0ken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "Sun, 01 Mar 2026 12:00:30 GMT"})
    void aGatewayThatWantsToBeLeftAloneIsLeftAloneForAsLong(String wait) {
        var gateway = gateway();
        status = 429;
        retryAfter = wait;
        assertThatThrownBy(() -> gateway.put(ACL))
                .isInstanceOfSatisfying(GatewayUnavailableException.class, e -> assertThat(e.retryAfter())
                        .isEqualTo(Duration.ofSeconds(30)));
        status = 200;
        now = now.plusSeconds(29);
        assertThatThrownBy(() -> gateway.delete(ACL))
                .isInstanceOfSatisfying(GatewayUnavailableException.class, e -> assertThat(e.retryAfter())
                        .isEqualTo(Duration.ofSeconds(1)));
        assertThat(tokens).as("calls").hasSize(1);
        now = now.plusSeconds(1);
        gateway.delete(ACL);
        assertThat(tokens).as("calls").hasSize(2);
    }

    @Test
    void aGatewayThatDoesNotAnswerIsUnavailable() {
        silent = true;
        assertThatThrownBy(() -> gateway().put(ACL)).isInstanceOf(GatewayUnavailableException.class);
    }

    @Test
    void aGatewayThatIsNotThereIsUnavailable() {
        server.stop(0);
        assertThatThrownBy(() -> gateway().put(ACL)).isInstanceOf(GatewayUnavailableException.class);
    }

    @Test
    void anAnswerThatIsNoneIsUnavailable() {
        body = "<html>";
        assertThatThrownBy(() -> gateway().readOurs()).isInstanceOf(GatewayUnavailableException.class);
    }

    @Test
    void aGatewayWithoutDatabaseRefuses() {
        status = 405;
        body = """
                {"code": 12, "name": "operation unsupported",
                 "message": "cannot create or update 'plugins' entities when not using a database"}""";
        assertThatThrownBy(() -> gateway().put(ACL))
                .isInstanceOf(GatewayRejectedException.class)
                .hasMessage("cannot create or update 'plugins' entities when not using a database");
    }

    @Test
    void aWrongTokenIsRefused() {
        status = 401;
        body = "{\"message\": \"Unauthorized\"}";
        assertThatThrownBy(() -> gateway().readOurs())
                .isInstanceOf(GatewayRejectedException.class)
                .hasMessage("Unauthorized");
    }

    @Test
    void eachFieldOfASchemaViolationIsAComplaintOfItsOwn() {
        status = 400;
        body = """
                {"code": 2, "name": "schema violation", "message": "3 schema violations (...)",
                 "fields": {"@entity": ["at least one of these fields must be non-empty"],
                            "config": {"allow": "expected an array", "key_names": ["bad header name"]}}}""";
        assertThatThrownBy(() -> gateway().put(ACL))
                .isInstanceOfSatisfying(GatewayRejectedException.class, e -> assertThat(e.complaints())
                        .containsExactly(
                                new Complaint(null, "at least one of these fields must be non-empty"),
                                new Complaint("config.allow", "expected an array"),
                                new Complaint("config.key_names", "bad header name")));
    }
}

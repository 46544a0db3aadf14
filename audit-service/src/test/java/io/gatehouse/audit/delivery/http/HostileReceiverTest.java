package io.gatehouse.audit.delivery.http;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.audit.Certificates;
import io.gatehouse.audit.HostileReceiver;
import io.gatehouse.audit.HostileReceiver.Behaviour;
import io.gatehouse.audit.delivery.Endpoint;
import io.gatehouse.audit.delivery.Post;
import io.gatehouse.audit.delivery.SendOutcome;
import io.gatehouse.audit.delivery.SendOutcome.Accepted;
import io.gatehouse.audit.delivery.SendOutcome.Gone;
import io.gatehouse.audit.delivery.SendOutcome.Refused;
import io.gatehouse.audit.delivery.SendOutcome.Unreachable;
import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.schemas.outbound.AddressGuard;
import java.net.ServerSocket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a receiver does, an attempt ends in time, in little memory, and with the right outcome. */
@Timeout(20)
class HostileReceiverTest {
    private static final Duration ATTEMPT = ofSeconds(2);
    private static final SenderProperties TIMEOUTS = new SenderProperties(ofMillis(500), ofMillis(500), ATTEMPT);
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stopTimer() {
        timer.shutdownNow();
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (var elsewhere = new HostileReceiver(HostileReceiver.saying("HTTP/1.1 200 OK\r\n\r\n"))) {
            var outcome = send(HostileReceiver.saying("HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:"
                    + elsewhere.port() + "/\r\nContent-Length: 0\r\n\r\n"));

            assertThat(outcome).isInstanceOf(Refused.class);
            assertThat(outcome.status()).isEqualTo(301);
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void aWaitIsAskedForInSecondsOrUntilADate() throws Exception {
        assertThat(retryAfter("120")).isEqualTo(Duration.ofMinutes(2));
        assertThat(retryAfter("Sun, 01 Mar 2026 09:05:00 GMT")).isEqualTo(Duration.ofMinutes(5));
        assertThat(retryAfter("Sat, 28 Feb 2026 09:05:00 GMT")).isEqualTo(Duration.ZERO);
        assertThat(retryAfter("soon")).isNull();
    }

    @Test
    void onlyA410SaysThatTheEndpointIsGone() throws Exception {
        assertThat(send(HostileReceiver.saying("HTTP/1.1 410 Gone\r\n\r\n"))).isInstanceOf(Gone.class);
        assertThat(send(HostileReceiver.saying("HTTP/1.1 404 Not Found\r\n\r\n")))
                .isInstanceOf(Refused.class);
        assertThat(send(HostileReceiver.saying("HTTP/1.1 500 Oops\r\n\r\n"))).isInstanceOf(Refused.class);
    }

    @Test
    void noAnswerAndNoProperAnswerIsNoAnswer() throws Exception {
        assertThat(send(HostileReceiver.hanging())).isInstanceOf(Unreachable.class);
        assertThat(send(HostileReceiver.resetting())).isInstanceOf(Unreachable.class);
        assertThat(send(HostileReceiver.saying("220 smtp.example.com ready\r\n")))
                .isInstanceOf(Unreachable.class);
        assertThat(send(connection -> {})).isInstanceOf(Unreachable.class);
    }

    @Test
    void ofAnEndlessAnswerOnlyTheStatusCounts() throws Exception {
        var chunk = "x".repeat(8192);
        assertThat(send(HostileReceiver.endless("HTTP/1.1 200 OK\r\n\r\n", chunk)))
                .isInstanceOf(Accepted.class);
        assertThat(send(HostileReceiver.endless("HTTP/1.1 500 Oops\r\n\r\n", chunk)))
                .isInstanceOf(Refused.class);
        assertThat(send(HostileReceiver.endless(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "2000\r\n" + chunk + "\r\n")))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void anEndlessHeadIsCutOff() throws Exception {
        assertThat(send(HostileReceiver.endless("HTTP/1.1 200 OK\r\n", "X-More: " + "x".repeat(1000) + "\r\n")))
                .isInstanceOf(Unreachable.class);
        assertThat(send(HostileReceiver.endless("HTTP/1.1 200 OK\r\nX-Long: ", "x".repeat(8192))))
                .isInstanceOf(Unreachable.class);
        assertThat(send(HostileReceiver.endless("", "HTTP/1.1 100 Continue\r\n\r\n")))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void aSlowDripEndsWithTheAttempt() throws Exception {
        assertThat(send(HostileReceiver.dripping("HTTP/1.1 200 OK\r\nX-Slow: ")))
                .isInstanceOf(Unreachable.class);
        assertThat(send(HostileReceiver.dripping("HTTP/1.1 503 Busy\r\n\r\n"))).isInstanceOf(Refused.class);
    }

    @Test
    void aBadCertificateIsRefusedUnlessVerificationIsSkipped() throws Exception {
        assertCertificate(Certificates.selfSigned());
        assertCertificate(Certificates.expired());
    }

    @Test
    void aServerThatNeverEndsItsHandshakeIsGivenUp() throws Exception {
        try (var receiver = new HostileReceiver(HostileReceiver.dripping(""))) {
            assertThat(send(sender(AddressGuard.open()), "https://localhost:" + receiver.port() + "/", true))
                    .isInstanceOf(Unreachable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0.0.0.0"})
    void aPrivateAddressIsNotEvenConnectedTo(String host) throws Exception {
        try (var receiver = new HostileReceiver(HostileReceiver.saying("HTTP/1.1 200 OK\r\n\r\n"))) {
            var outcome =
                    send(sender(AddressGuard.publicOnly()), "http://" + host + ":" + receiver.port() + "/", false);

            assertThat(outcome).isInstanceOf(Unreachable.class);
            assertThat(outcome.message()).contains("has no public address");
            assertThat(receiver.connections()).isZero();
        }
    }

    private void assertCertificate(ServerSocket server) throws Exception {
        try (var receiver =
                new HostileReceiver(server, HostileReceiver.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"))) {
            var url = "https://localhost:" + receiver.port() + "/";
            assertThat(send(sender(AddressGuard.open()), url, false)).isInstanceOf(Unreachable.class);
            assertThat(send(sender(AddressGuard.open()), url, true)).isInstanceOf(Accepted.class);
        }
    }

    private @Nullable Duration retryAfter(String value) throws Exception {
        var outcome = send(HostileReceiver.saying(
                "HTTP/1.1 429 Slow Down\r\nRetry-After: " + value + "\r\nContent-Length: 0\r\n\r\n"));
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).retryAfter();
    }

    /** Sends once to a receiver that behaves like this; the attempt must end in time. */
    private SendOutcome send(Behaviour behaviour) throws Exception {
        try (var receiver = new HostileReceiver(behaviour)) {
            return send(sender(AddressGuard.open()), "http://127.0.0.1:" + receiver.port() + "/", false);
        }
    }

    private static SendOutcome send(ApacheWebhookSender sender, String url, boolean skipVerification) {
        var started = System.nanoTime();
        var endpoint = new Endpoint(URI.create(url), null, LogFormat.JSON, skipVerification, List.of());
        var outcome = sender.send(endpoint, new Post(Map.of(), "one\ntwo"));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(ATTEMPT.plusSeconds(2));
        return outcome;
    }

    private ApacheWebhookSender sender(AddressGuard guard) throws GeneralSecurityException {
        var clients = new HttpClients(TIMEOUTS, guard);
        return new ApacheWebhookSender(
                clients.verifying(), clients.trusting(), timer, ATTEMPT, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}

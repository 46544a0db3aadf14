package io.gatehouse.gatewayconfig.sync.kong;

import io.gatehouse.gatewayconfig.sync.GatewayRejectedException;
import io.gatehouse.gatewayconfig.sync.GatewayUnavailableException;
import io.gatehouse.schemas.http.RetryAfter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Calls to one Admin API: counted, timed, and every failure in the words of the port. Repeats nothing, and asks nothing for as
 * long as the gateway wants to be left alone ({@code Retry-After}).
 */
class AdminApi {
    /** A gateway that asks for more is asked again nevertheless. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private static final Set<Integer> TEMPORARY = Set.of(408, 425, 429);

    private final String target;
    private final RestClient client;
    private final MeterRegistry meters;
    private final GatewaysHealth health;
    private final InstantSource clock;
    private volatile Instant pausedUntil = Instant.MIN;

    AdminApi(String target, RestClient client, MeterRegistry meters, GatewaysHealth health, InstantSource clock) {
        this.clock = clock;
        this.target = target;
        this.client = client;
        this.meters = meters;
        this.health = health;
    }

    /**
     * Makes a call.
     *
     * @param operation for metrics and messages, such as "put plugins"
     * @param clean removes secrets from the gateway's words
     */
    <T> T call(String operation, UnaryOperator<String> clean, Function<RestClient, T> exchange) {
        requireNoPause(operation);
        var started = System.nanoTime();
        var outcome = "success";
        try {
            return exchange.apply(client);
        } catch (RestClientResponseException e) {
            outcome = isTemporary(e) ? "unavailable" : "refused";
            throw failure(operation, clean, e);
        } catch (RestClientException e) {
            outcome = "unavailable";
            throw new GatewayUnavailableException("gateway " + target + ": no answer to " + operation, e);
        } finally {
            health.called(target, outcome);
            meters.timer("gateway.config.calls", "target", target, "operation", operation, "outcome", outcome)
                    .record(Duration.ofNanos(System.nanoTime() - started));
        }
    }

    /** A consumer that went while its credentials were sent is back at the next attempt. */
    private static boolean isTemporary(RestClientResponseException e) {
        var status = e.getStatusCode().value();
        return status >= 500 || status == 404 || TEMPORARY.contains(status);
    }

    private void requireNoPause(String operation) {
        var left = Duration.between(clock.instant(), pausedUntil);
        if (left.isPositive()) {
            throw new GatewayUnavailableException(
                    "gateway " + target + ": left alone as it asked for, before " + operation, null, left);
        }
    }

    private RuntimeException failure(String operation, UnaryOperator<String> clean, RestClientResponseException e) {
        var status = e.getStatusCode().value();
        if (isTemporary(e)) {
            return new GatewayUnavailableException(
                    "gateway " + target + ": status " + status + " to " + operation, null, pause(e));
        }
        var body = e.getResponseBodyAsString(StandardCharsets.UTF_8);
        return new GatewayRejectedException(KongErrors.complaints(status, body, clean));
    }

    /** What the gateway asks for counts for all that is sent to it. */
    private @Nullable Duration pause(RestClientResponseException e) {
        var headers = e.getResponseHeaders();
        var now = clock.instant();
        var asked = headers == null ? null : RetryAfter.of(headers.getFirst(HttpHeaders.RETRY_AFTER), now);
        if (asked == null) {
            return null;
        }
        var wait = asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
        pausedUntil = now.plus(wait);
        return wait;
    }
}

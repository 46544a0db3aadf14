package io.gatehouse.idpsync.client.keycloak;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The {@code Retry-After} header (RFC 9110, 10.2.3) in seconds or as a date. */
final class RetryAfter {
    private RetryAfter() {}

    /** How long to wait, not negative; null when the header is missing or makes no sense. */
    static @Nullable Duration of(HttpHeaders headers) {
        var value = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (value == null) {
            return null;
        }
        try {
            return Duration.ofSeconds(Math.max(0, Long.parseLong(value.strip())));
        } catch (NumberFormatException e) {
            return untilDate(headers);
        }
    }

    /** Measured against the provider's own clock where it is told. */
    private static @Nullable Duration untilDate(HttpHeaders headers) {
        try {
            var until = headers.getFirstDate(HttpHeaders.RETRY_AFTER);
            var now = headers.getDate();
            return now < 0 || until < now ? null : Duration.ofMillis(until - now);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

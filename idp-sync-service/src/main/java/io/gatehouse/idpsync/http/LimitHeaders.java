package io.gatehouse.idpsync.http;

import io.gatehouse.idpsync.client.RateLimit;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an answer's headers say of the provider's limit. Times are measured by the provider's own clock where it tells it. */
public final class LimitHeaders {
    /** As Auth0, Okta, and the IETF's draft write it. */
    private static final List<String> FORMS = List.of("x-ratelimit-", "x-rate-limit-", "ratelimit-");

    /** A number above this is a time in seconds since 1970, not a duration. */
    private static final long EPOCH = 1_000_000_000;

    private final Function<String, @Nullable String> headers;
    private final Instant now;

    /**
     * @param headers the first value of a header by its name, whose case is not to matter; null where it is missing
     * @param now the time here
     */
    public LimitHeaders(Function<String, @Nullable String> headers, Instant now) {
        this.headers = headers;
        var date = instant(headers.apply("date"));
        this.now = date == null ? now : date;
    }

    /**
     * The {@code Retry-After} header (RFC 9110, 10.2.3), seconds or a date; not negative, null when it is missing or makes no
     * sense.
     */
    public @Nullable Duration retryAfter() {
        var value = headers.apply("retry-after");
        var seconds = number(value);
        if (seconds != null) {
            return Duration.ofSeconds(seconds);
        }
        var until = instant(value);
        return until == null ? null : notNegative(Duration.between(now, until));
    }

    /** What remains of the limit; empty when the headers do not say. */
    public Optional<RateLimit> rateLimit() {
        for (var form : FORMS) {
            var remaining = number(headers.apply(form + "remaining"));
            var reset = number(headers.apply(form + "reset"));
            if (remaining != null && reset != null) {
                return Optional.of(new RateLimit(remaining, untilReset(reset)));
            }
        }
        return Optional.empty();
    }

    private Duration untilReset(long reset) {
        return reset < EPOCH
                ? Duration.ofSeconds(reset)
                : notNegative(Duration.between(now, Instant.ofEpochSecond(reset)));
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private static @Nullable Long number(@Nullable String value) {
        return value != null && value.strip().matches("\\d{1,12}") ? Long.valueOf(value.strip()) : null;
    }

    private static @Nullable Instant instant(@Nullable String value) {
        try {
            return value == null
                    ? null
                    : ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}

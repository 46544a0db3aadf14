package io.gatehouse.schemas.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After}: seconds, or a date (RFC 9110, 10.2.3). */
public final class RetryAfter {
    private RetryAfter() {}

    /** The wait that is asked for, not negative; null if none is or it makes no sense. */
    public static @Nullable Duration of(@Nullable String value, Instant now) {
        if (value == null) {
            return null;
        }
        var text = value.strip();
        try {
            return text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : until(text, now);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static Duration until(String date, Instant now) {
        var wait = Duration.between(
                now,
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}

package io.gatehouse.audit.destination;

import io.gatehouse.audit.format.LogFormat;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to change about a destination; null leaves a setting as it is.
 *
 * @param sealedAuthorization sealed to this service
 */
public record DestinationChange(
        @Nullable String name,
        @Nullable URI endpoint,
        @Nullable String sealedAuthorization,
        @Nullable LogFormat format,
        @Nullable Boolean skipSslVerification) {
    /** Whether it leaves everything as it is. */
    public boolean isEmpty() {
        return name == null
                && endpoint == null
                && sealedAuthorization == null
                && format == null
                && skipSslVerification == null;
    }

    /** The destination after the change. */
    public Destination of(Destination before, Instant now) {
        return new Destination(
                before.id(),
                or(name, before.name()),
                endpoint == null ? before.endpoint() : endpoint,
                sealedAuthorization == null ? before.sealedAuthorization() : sealedAuthorization,
                or(format, before.format()),
                or(skipSslVerification, before.skipSslVerification()),
                before.secrets(),
                before.createdAt(),
                now);
    }

    private static <T> T or(@Nullable T wanted, T otherwise) {
        return wanted == null ? otherwise : wanted;
    }
}

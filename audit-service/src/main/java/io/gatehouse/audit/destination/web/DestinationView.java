package io.gatehouse.audit.destination.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.audit.destination.Destination;
import java.time.Instant;
import java.util.UUID;

/** A destination without its authorization, which is never shown. */
record DestinationView(
        UUID id,
        String name,
        String endpoint,
        @JsonProperty("log_format") String logFormat,
        @JsonProperty("skip_ssl_verification") boolean skipSslVerification,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("updated_at") Instant updatedAt) {
    static DestinationView of(Destination destination) {
        return new DestinationView(
                destination.id(),
                destination.name(),
                String.valueOf(destination.endpoint()),
                destination.format().label(),
                destination.skipSslVerification(),
                destination.createdAt(),
                destination.updatedAt());
    }
}

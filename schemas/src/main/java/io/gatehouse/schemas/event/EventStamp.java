package io.gatehouse.schemas.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event carries.
 *
 * @param eventId names the event; the same on every redelivery and replay
 * @param occurredAt when the change was made, to the millisecond
 * @param organizationId the organisation, a UUID
 * @param traceParent W3C trace context of the cause; null when it was not traced
 */
public record EventStamp(
        UUID eventId,
        Instant occurredAt,
        String organizationId,
        @Nullable String traceParent) {}

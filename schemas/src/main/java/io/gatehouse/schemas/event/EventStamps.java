package io.gatehouse.schemas.event;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the stamp of a new event. Each call names a new event. */
public class EventStamps {
    private final Clock clock;
    private final String organizationId;
    private final Supplier<@Nullable String> traceParent;

    /**
     * @param organizationId the organisation of this installation, a UUID
     * @param traceParent gives the W3C trace context of the caller's thread, or null
     */
    public EventStamps(Clock clock, String organizationId, Supplier<@Nullable String> traceParent) {
        this.clock = clock;
        this.organizationId = UUID.fromString(organizationId).toString();
        this.traceParent = traceParent;
    }

    /** A stamp with a new id and the present time. */
    public EventStamp next() {
        return new EventStamp(
                UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.MILLIS), organizationId, traceParent.get());
    }

    /** The organisation of this installation, a UUID. */
    public String organizationId() {
        return organizationId;
    }
}

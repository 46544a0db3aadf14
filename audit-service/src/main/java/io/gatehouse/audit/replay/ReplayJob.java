package io.gatehouse.audit.replay;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A wish to have the entries of a range of time sent again.
 *
 * @param startAt what happened then or later is sent
 * @param endAt what happened before is sent
 * @param updatedAt when the status last changed
 */
public record ReplayJob(UUID id, Instant startAt, Instant endAt, Status status, Instant updatedAt) {
    /** How far it is. */
    public enum Status {
        ACCEPTED,
        RUNNING,
        COMPLETED,
        FAILED;

        /** Its name in the API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Status of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether the job wants what happened at this time. */
    boolean covers(Instant occurredAt) {
        return !occurredAt.isBefore(startAt) && occurredAt.isBefore(endAt);
    }

    /** Name of its cursor. */
    public String cursor() {
        return "replay:" + id;
    }
}

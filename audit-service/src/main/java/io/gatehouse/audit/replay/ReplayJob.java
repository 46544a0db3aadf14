package io.gatehouse.audit.replay;

import io.gatehouse.audit.entry.Fact;
import io.gatehouse.audit.webhook.WebhookScope;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to have entries sent again.
 *
 * @param scope whose entries, and whose webhook
 * @param destinationId where to send instead of where the webhook sends; null for the webhook's
 * @param startAt what happened then or later is sent
 * @param endAt what happened before is sent
 * @param filter which entries of those
 * @param reason why it failed; null unless it has
 * @param createdAt when it was accepted
 * @param updatedAt when the status last changed
 */
public record ReplayJob(
        UUID id,
        WebhookScope scope,
        @Nullable UUID destinationId,
        Instant startAt,
        Instant endAt,
        ReplayFilter filter,
        Status status,
        @Nullable Reason reason,
        Instant createdAt,
        Instant updatedAt) {
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

    /** Why it failed. */
    public enum Reason {
        /** Someone did not want it any more. */
        CANCELLED,
        /** The webhook was disabled, or has nowhere to send to. */
        DISABLED,
        /** The endpoint answered 410. */
        GONE;

        /** Its name in the API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Reason of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it is accepted or runs. */
    public boolean isUnfinished() {
        return status == Status.ACCEPTED || status == Status.RUNNING;
    }

    /** Whether the job wants the entry about this fact. */
    boolean covers(Fact fact) {
        return !fact.occurredAt().isBefore(startAt)
                && fact.occurredAt().isBefore(endAt)
                && scope.covers(fact)
                && filter.covers(fact);
    }

    /** Name of its cursor. */
    public String cursor() {
        return "replay:" + id;
    }
}

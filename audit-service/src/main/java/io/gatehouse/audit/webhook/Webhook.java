package io.gatehouse.audit.webhook;

import io.gatehouse.audit.destination.Destination;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is sent where.
 *
 * @param destination where entries go; null while nothing is set
 * @param enabled whether entries are sent
 * @param cursor name of the cursor of what was sent; null if nothing was sent yet or the next start is to leave out what was
 *     not sent
 * @param updatedAt when it was last changed; null while nothing is set
 */
public record Webhook(
        WebhookScope scope,
        @Nullable Destination destination,
        boolean enabled,
        @Nullable String cursor,
        @Nullable Instant updatedAt) {
    public Webhook {
        if (enabled && (destination == null || !destination.isUsable())) {
            throw new IllegalArgumentException("enabled without an endpoint");
        }
    }

    /** Nothing is set. */
    public static Webhook unconfigured(WebhookScope scope) {
        return new Webhook(scope, null, false, null, null);
    }

    /** The same, not sending any more. */
    public Webhook disabled(Instant now) {
        return new Webhook(scope, destination, false, cursor, now);
    }

    /** The same with a cursor. */
    public Webhook at(String newCursor) {
        return new Webhook(scope, destination, enabled, newCursor, updatedAt);
    }

    /** Where entries go, if they can. */
    public @Nullable Destination usable() {
        return destination != null && destination.isUsable() ? destination : null;
    }
}

package io.gatehouse.idpsync.client;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How one attempt to bring a client to its wanted state ended. */
public sealed interface SyncOutcome {
    /** The client was not there and is now. */
    record Created(IssuedClient client) implements SyncOutcome {}

    /** The client was there, but nobody knew its secret: an answer was lost. It has a new secret now. */
    record Recovered(IssuedClient client) implements SyncOutcome {}

    /** The client was there and was changed. */
    record Updated(String clientId) implements SyncOutcome {}

    /**
     * The client has the new secret that was asked for.
     *
     * @param updated whether it was changed otherwise, too
     */
    record Rotated(IssuedClient client, boolean updated) implements SyncOutcome {}

    /** The client was what is wanted. */
    record Unchanged(String clientId) implements SyncOutcome {}

    /** The client is gone, or was not there. */
    record Deleted() implements SyncOutcome {}

    /** The provider is not known yet; nothing was tried. */
    record Waiting() implements SyncOutcome {}

    /** The provider is busy or asked to be left alone; nothing was tried. */
    record Deferred(Duration delay) implements SyncOutcome {}

    /** The provider refuses; final until something changes. */
    record Rejected(@Nullable Integer status, String reason) implements SyncOutcome {}

    /** No usable answer came; to be tried again. */
    record Unavailable(
            @Nullable Integer status,
            String reason,
            @Nullable Duration retryAfter) implements SyncOutcome {}

    /** A mistake of our own; to be tried again, and to be looked at by a person. */
    record Defect(RuntimeException cause) implements SyncOutcome {}

    /** Name in metrics and logs, in lower case. */
    default String label() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}

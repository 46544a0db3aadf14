package io.gatehouse.audit.replay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent again, as asked for.
 *
 * @param startAt what happened then or later
 * @param endAt what happened before
 * @param destinationId where to; null for where the webhook sends
 * @param filter which entries of those
 */
public record ReplayWish(
        Instant startAt, Instant endAt, @Nullable UUID destinationId, ReplayFilter filter) {}

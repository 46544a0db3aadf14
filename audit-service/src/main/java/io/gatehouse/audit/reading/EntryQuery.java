package io.gatehouse.audit.reading;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; all that is said must hold.
 *
 * @param from happened then or later; null for no limit
 * @param to happened then or earlier; null for no limit
 * @param classes of one of these; empty for any
 * @param portalId of this portal; null for any
 * @param applicationId of this application; null for any
 */
public record EntryQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        Set<String> classes,
        @Nullable UUID portalId,
        @Nullable UUID applicationId) {
    public EntryQuery {
        classes = Set.copyOf(classes);
    }
}

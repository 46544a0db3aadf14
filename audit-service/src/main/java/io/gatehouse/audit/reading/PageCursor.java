package io.gatehouse.audit.reading;

import java.time.Instant;

/**
 * A place in the list of entries, which is ordered by time and number, the newest first.
 *
 * @param occurredAt when the entry at this place happened
 * @param number its number
 * @param backwards whether the newer ones before it are wanted instead of the older ones after it
 */
public record PageCursor(Instant occurredAt, long number, boolean backwards) {}

package io.gatehouse.audit.reading;

import java.time.Instant;

/**
 * An entry of the copy.
 *
 * @param number its place in the order of copying
 * @param occurredAt when it happened
 * @param content the whole entry as JSON in canonical form
 */
public record CopiedEntry(long number, Instant occurredAt, String content) {}

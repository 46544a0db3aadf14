package io.gatehouse.audit.delivery;

import io.gatehouse.audit.entry.Entry;

/**
 * An entry and where it stands in the log.
 *
 * @param partition partition of {@code audit.entries.v1}
 * @param offset its offset there
 */
public record LoggedEntry(int partition, long offset, Entry entry) {}

package io.gatehouse.audit.reading;

import io.gatehouse.audit.entry.Entry;
import java.time.Instant;

/**
 * An entry as it stands on the topic.
 *
 * @param partition partition of {@code audit.entries.v1}
 * @param offset its offset there
 * @param recordedAt when it was written there
 * @param entry what was written
 */
public record RecordedEntry(int partition, long offset, Instant recordedAt, Entry entry) {}

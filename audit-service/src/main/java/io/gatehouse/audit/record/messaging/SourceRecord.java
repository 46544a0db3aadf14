package io.gatehouse.audit.record.messaging;

import io.gatehouse.audit.entry.Source;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * A decoded record of a source topic.
 *
 * @param source where it stands
 * @param timestamp its Kafka timestamp
 * @param key its key, if it has one
 * @param event the event; null for a tombstone
 */
record SourceRecord(
        Source source,
        Instant timestamp,
        @Nullable String key,
        @Nullable SpecificRecordBase event) {}

package io.gatehouse.schemas.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way.
 *
 * @param id place in the shard
 * @param payload bytes of the record; null for a tombstone
 * @param traceParent W3C trace context of the cause; null when it was not traced
 */
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record OutboxRow(
        long id,
        String topic,
        String key,
        byte @Nullable [] payload,
        @Nullable String traceParent) {

    ProducerRecord<String, byte @Nullable []> toRecord() {
        var record = new ProducerRecord<String, byte @Nullable []>(topic, key, payload);
        if (traceParent != null) {
            record.headers().add("traceparent", traceParent.getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }
}

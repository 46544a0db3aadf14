package io.gatehouse.audit.record.messaging;

import io.gatehouse.schemas.serialization.AvroDeserializer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Decodes records here rather than in the consumer, so that a dead letter has every byte of the original. */
final class SourceDecoder {
    private final AvroDeserializer deserializer;

    SourceDecoder(AvroDeserializer deserializer) {
        this.deserializer = deserializer;
    }

    /**
     * The event in a record.
     *
     * @throws SerializationException if it cannot be decoded; trying again will not help
     * @throws io.gatehouse.schemas.registry.RegistryUnavailableException if the registry gave no usable answer
     */
    SourceRecord decode(ConsumerRecord<byte[], byte[]> record) {
        var key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
        var timestamp = Instant.ofEpochMilli(record.timestamp());
        var event = deserializer.deserialize(record.topic(), record.value());
        if (event == null) {
            return new SourceRecord(BatchRecorder.source(record), timestamp, key, null);
        }
        return new SourceRecord(BatchRecorder.source(record), timestamp, key, (SpecificRecordBase) event);
    }
}

package io.gatehouse.audit.record.messaging;

import io.gatehouse.schemas.consuming.UnusableRecordException;
import io.gatehouse.schemas.serialization.AvroDeserializer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Decodes records here rather than in the consumer, so that a dead letter has every byte of the original. */
final class SourceDecoder {
    /** The entry has the same key, and must not be larger than a record may be. */
    private static final int LONGEST_KEY = 64 * 1024;

    private final AvroDeserializer deserializer;

    SourceDecoder(AvroDeserializer deserializer) {
        this.deserializer = deserializer;
    }

    /**
     * The event in a record.
     *
     * @throws UnusableRecordException if there is none in it
     * @throws io.gatehouse.schemas.registry.RegistryUnavailableException if the registry gave no usable answer
     */
    SourceRecord decode(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() != null && record.key().length > LONGEST_KEY) {
            throw new UnusableRecordException(
                    "a key of " + record.key().length + " bytes (expected: at most " + LONGEST_KEY + ")");
        }
        var key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
        var timestamp = Instant.ofEpochMilli(record.timestamp());
        var event = event(record);
        if (event == null) {
            return new SourceRecord(BatchRecorder.source(record), timestamp, key, null);
        }
        return new SourceRecord(BatchRecorder.source(record), timestamp, key, (SpecificRecordBase) event);
    }

    private @Nullable SpecificRecord event(ConsumerRecord<byte[], byte[]> record) {
        try {
            return deserializer.deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            throw new UnusableRecordException(String.valueOf(e.getMessage()), e);
        }
    }
}

package io.gatehouse.schemas.consuming;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.serializer.ErrorHandlingDeserializer;

/**
 * Reads values by the deserializer named in {@code spring.deserializer.value.delegate.class}, keeps their bytes for the dead
 * letters, and turns a failure into one of the record, so that an undecodable record does not stop the consumer for ever.
 */
public final class RecordDeserializer extends ErrorHandlingDeserializer<Object> {
    @Override
    public @Nullable Object deserialize(String topic, Headers headers, byte @Nullable [] bytes) {
        OriginalBytes.VALUE.keep(headers, bytes);
        return bytes == null ? null : super.deserialize(topic, headers, bytes);
    }
}

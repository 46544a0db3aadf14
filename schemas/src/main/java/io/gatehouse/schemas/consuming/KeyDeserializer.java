package io.gatehouse.schemas.consuming;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads keys as UTF-8. A producer's key may be any bytes: they are kept for the dead letters, and reading never fails. */
public final class KeyDeserializer implements Deserializer<String> {
    @Override
    public @Nullable String deserialize(String topic, byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String deserialize(String topic, Headers headers, byte @Nullable [] bytes) {
        OriginalBytes.KEY.keep(headers, bytes);
        return deserialize(topic, bytes);
    }
}

package io.gatehouse.audit.deadletter;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes sense of the bytes of a record, as far as there is any. */
public interface RecordDecoder {
    /**
     * A decoded record.
     *
     * @param schema full name of its schema
     * @param fields its fields by name: texts, numbers, flags, lists and maps of them
     */
    record Decoded(String schema, Map<String, @Nullable Object> fields) {}

    /** What the bytes hold; empty when nothing can be made of them. */
    Optional<Decoded> decode(String topic, byte[] value);
}

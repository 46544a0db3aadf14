package io.gatehouse.audit.deadletter.messaging;

import io.gatehouse.audit.deadletter.RecordDecoder;
import io.gatehouse.schemas.serialization.AvroDeserializer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Reads records as events of the contract. */
class AvroRecordDecoder implements RecordDecoder {
    private final AvroDeserializer deserializer;

    AvroRecordDecoder(AvroDeserializer deserializer) {
        this.deserializer = deserializer;
    }

    @Override
    public Optional<Decoded> decode(String topic, byte[] value) {
        try {
            return Optional.ofNullable(deserializer.deserialize(topic, value))
                    .map(event -> new Decoded(event.getSchema().getFullName(), fields(event)));
        } catch (SerializationException notAnEvent) {
            return Optional.empty();
        }
    }

    private static Map<String, @Nullable Object> fields(IndexedRecord record) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        record.getSchema().getFields().forEach(field -> fields.put(field.name(), plain(record.get(field.pos()))));
        return fields;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean flag -> flag;
            case Number number -> number;
            case IndexedRecord record -> fields(record);
            case Iterable<?> items -> {
                var list = new ArrayList<@Nullable Object>();
                items.forEach(item -> list.add(plain(item)));
                yield list;
            }
            case Map<?, ?> map -> {
                var members = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((name, member) -> members.put(String.valueOf(name), plain(member)));
                yield members;
            }
            default -> value.toString();
        };
    }
}

package io.gatehouse.schemas.serialization;

import io.gatehouse.schemas.registry.RegistryConfig;
import io.gatehouse.schemas.registry.SchemaRegistryClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes Avro records in Confluent's wire format, so that Confluent's own deserializer reads them. May stand wherever
 * {@code io.confluent.kafka.serializers.KafkaAvroSerializer} may, and understands its keys {@code schema.registry.url},
 * {@code auto.register.schemas} (true), {@code normalize.schemas} (false), {@code value.subject.name.strategy}
 * (TopicRecordNameStrategy) and those of {@link RegistryConfig}. May be used by many threads.
 */
public final class AvroSerializer implements Serializer<SpecificRecord> {
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();
    private @Nullable SchemaRegistryClient registry;
    private SubjectNames subjects = SubjectNames.TOPIC_RECORD;
    private boolean register = true;
    private boolean normalize;

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        if (isKey) {
            throw new IllegalArgumentException("keys are strings on every topic (expected: StringSerializer)");
        }
        EventClasses.trust();
        registry = new SchemaRegistryClient(RegistryConfig.of(configs));
        subjects = SubjectNames.of(configs);
        register = flag(configs, "auto.register.schemas", true);
        normalize = flag(configs, "normalize.schemas", false);
    }

    /**
     * The bytes of a record; null for null, which is a tombstone.
     *
     * @throws io.gatehouse.schemas.registry.RegistryUnavailableException if the registry gave no usable answer
     * @throws SerializationException if the registry refuses the schema or the record does not fit it
     */
    @Override
    public byte @Nullable [] serialize(String topic, @Nullable SpecificRecord record) {
        if (record == null) {
            return null;
        }
        var schema = record.getSchema();
        var id = ids.computeIfAbsent(subjects.subject(topic, schema), subject -> idOf(subject, schema));
        var bytes = new ByteArrayOutputStream(256);
        try {
            bytes.write(WireFormat.header(id));
            var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new SpecificDatumWriter<SpecificRecord>(schema).write(record, encoder);
            return bytes.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("a record does not fit its schema " + schema.getFullName(), e);
        }
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
        }
    }

    private int idOf(String subject, Schema schema) {
        if (registry == null) {
            throw new IllegalStateException("used before it was configured");
        }
        return register ? registry.register(subject, schema, normalize) : registry.lookUp(subject, schema, normalize);
    }

    private static boolean flag(Map<String, ?> configs, String key, boolean otherwise) {
        var value = configs.get(key);
        return value == null ? otherwise : Boolean.parseBoolean(value.toString());
    }
}

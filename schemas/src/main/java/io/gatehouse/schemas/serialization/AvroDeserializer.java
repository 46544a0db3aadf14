package io.gatehouse.schemas.serialization;

import io.gatehouse.schemas.registry.RegistryConfig;
import io.gatehouse.schemas.registry.SchemaRegistryClient;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads Avro records in Confluent's wire format into the generated classes, resolving the writer's schema to ours. May stand
 * wherever {@code io.confluent.kafka.serializers.KafkaAvroDeserializer} with {@code specific.avro.reader=true} may.
 * Understands {@code schema.registry.url} and the other keys of {@link RegistryConfig}. May be used by many threads.
 */
public final class AvroDeserializer implements Deserializer<SpecificRecord> {
    private final Map<Integer, DatumReader<SpecificRecord>> readers = new ConcurrentHashMap<>();
    private @Nullable SchemaRegistryClient registry;

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        EventClasses.trust();
        registry = new SchemaRegistryClient(RegistryConfig.of(configs));
    }

    /**
     * The record in the bytes; null for null, which is a tombstone.
     *
     * @throws io.gatehouse.schemas.registry.RegistryUnavailableException if the registry gave no usable answer; the record
     *     may be fine
     * @throws SerializationException if the bytes are no record of ours; trying again will not help
     */
    @Override
    public @Nullable SpecificRecord deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        var reader = readers.computeIfAbsent(WireFormat.schemaId(bytes), this::reader);
        var start = WireFormat.HEADER_LENGTH;
        var decoder = DecoderFactory.get().binaryDecoder(bytes, start, bytes.length - start, null);
        try {
            var record = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new SerializationException("bytes after the end of the record");
            }
            return record;
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | UnsupportedOperationException e) {
            throw unreadable(e);
        } catch (org.apache.avro.AvroRuntimeException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
        }
    }

    private DatumReader<SpecificRecord> reader(int schemaId) {
        if (registry == null) {
            throw new IllegalStateException("used before it was configured");
        }
        var written = registry.schema(schemaId);
        var ours = ourSchema(written);
        return new SpecificDatumReader<>(written, ours, SpecificData.getForSchema(ours));
    }

    private static Schema ourSchema(Schema written) {
        if (written.getType() == Schema.Type.RECORD && EventClasses.PACKAGE.equals(written.getNamespace())) {
            var type = SpecificData.get().getClass(written);
            if (type != null) {
                return SpecificData.get().getSchema(type);
            }
        }
        throw new SerializationException(written.getFullName() + " is not an event of this version");
    }

    private static SerializationException unreadable(Exception cause) {
        return new SerializationException("not a record of the schema that it names", cause);
    }
}

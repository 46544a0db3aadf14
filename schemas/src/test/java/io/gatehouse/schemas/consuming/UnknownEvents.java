package io.gatehouse.schemas.consuming;

import io.gatehouse.events.ClientDeleted;
import io.gatehouse.schemas.registry.RegistryConfig;
import io.gatehouse.schemas.registry.SchemaRegistryClient;
import io.gatehouse.schemas.test.TestRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;

/** Records as a version of ours writes them that does not exist yet. */
final class UnknownEvents {
    private UnknownEvents() {}

    /** A record of a type that was added later. */
    static byte[] bytes(String topic) {
        var schema = SchemaBuilder.record("AddedLater")
                .namespace("io.gatehouse.events")
                .fields()
                .requiredString("what")
                .endRecord();
        var event = new GenericData.Record(schema);
        event.put("what", "new");
        return write(topic, event);
    }

    /** The same event with a field that was added later. */
    static byte[] withOneFieldMore(String topic, ClientDeleted event) {
        var ours = event.getSchema();
        var fields = new ArrayList<Schema.Field>();
        ours.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        fields.add(new Schema.Field("added_later", Schema.create(Schema.Type.STRING), null, ""));
        var newer = Schema.createRecord(ours.getName(), ours.getDoc(), ours.getNamespace(), false, fields);
        var record = new GenericData.Record(newer);
        ours.getFields().forEach(field -> record.put(field.name(), event.get(field.pos())));
        record.put("event_id", event.getEventId().toString());
        record.put("occurred_at", event.getOccurredAt().toEpochMilli());
        record.put("added_later", "something that this version cannot write");
        return write(topic, record);
    }

    private static byte[] write(String topic, GenericRecord record) {
        var schema = record.getSchema();
        var bytes = new ByteArrayOutputStream();
        try (var registry =
                new SchemaRegistryClient(RegistryConfig.of(Map.of("schema.registry.url", TestRegistry.url())))) {
            var id = registry.register(topic + "-" + schema.getFullName(), schema, false);
            bytes.write(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
            var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

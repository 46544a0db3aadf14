package io.gatehouse.audit.topic;

import io.gatehouse.audit.entry.Entry;
import io.gatehouse.audit.entry.Fact;
import io.gatehouse.audit.entry.Source;
import io.gatehouse.events.AuditEntry;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.serialization.AvroDeserializer;
import io.gatehouse.schemas.serialization.AvroSerializer;
import java.util.TreeMap;
import org.apache.kafka.common.errors.SerializationException;

/** Entries as bytes on {@code audit.entries.v1} and back. What was written reads back equal. May be used by many threads. */
public final class AuditEntries {
    private final AvroSerializer serializer;
    private final AvroDeserializer deserializer;

    public AuditEntries(AvroSerializer serializer, AvroDeserializer deserializer) {
        this.serializer = serializer;
        this.deserializer = deserializer;
    }

    /** The value of the record that holds this entry. */
    public byte[] bytes(Entry entry) {
        var bytes = serializer.serialize(Topics.ENTRIES, avro(entry));
        if (bytes == null) {
            throw new IllegalStateException("the serializer gave no bytes for an entry");
        }
        return bytes;
    }

    /**
     * The entry in the value of a record.
     *
     * @throws SerializationException if there is none in it
     * @throws io.gatehouse.schemas.registry.RegistryUnavailableException if the registry gave no usable answer
     */
    public Entry entry(byte[] bytes) {
        if (deserializer.deserialize(Topics.ENTRIES, bytes) instanceof AuditEntry entry) {
            return entry(entry);
        }
        throw new SerializationException("not an AuditEntry");
    }

    static AuditEntry avro(Entry entry) {
        var fact = entry.fact();
        return AuditEntry.newBuilder()
                .setEntryId(fact.entryId())
                .setEventId(fact.eventId())
                .setOccurredAt(fact.occurredAt())
                .setOrganizationId(fact.organizationId())
                .setEntryClass(fact.entryClass())
                .setEventProduct(fact.eventProduct())
                .setEventClassId(fact.eventClassId())
                .setName(fact.name())
                .setSeverity(fact.severity())
                .setPortalId(fact.portalId())
                .setApplicationId(fact.applicationId())
                .setPrincipalId(fact.principalId())
                .setTraceId(fact.traceId())
                .setAttributes(fact.attributes())
                .setSourceTopic(fact.source().topic())
                .setSourcePartition(fact.source().partition())
                .setSourceOffset(fact.source().offset())
                .setSequence(entry.sequence())
                .setPreviousHash(entry.previousHash())
                .setHash(entry.hash())
                .setKeyId(entry.keyId())
                .setSignature(entry.signature())
                .build();
    }

    /** The entry in an Avro record. */
    public static Entry entry(AuditEntry avro) {
        var fact = new Fact(
                avro.getEntryId(),
                avro.getEventId(),
                avro.getOccurredAt(),
                avro.getOrganizationId(),
                avro.getEntryClass(),
                avro.getEventProduct(),
                avro.getEventClassId(),
                avro.getName(),
                avro.getSeverity(),
                avro.getPortalId(),
                avro.getApplicationId(),
                avro.getPrincipalId(),
                avro.getTraceId(),
                new TreeMap<>(avro.getAttributes()),
                new Source(avro.getSourceTopic(), avro.getSourcePartition(), avro.getSourceOffset()));
        return new Entry(
                fact, avro.getSequence(), avro.getPreviousHash(), avro.getKeyId(), avro.getHash(), avro.getSignature());
    }
}

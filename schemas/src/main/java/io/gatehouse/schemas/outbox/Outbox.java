package io.gatehouse.schemas.outbox;

import io.gatehouse.schemas.event.TraceParent;
import java.util.function.IntConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where events leave: written in the caller's transaction, sent to Kafka after its commit, at least once and in order per key,
 * never when it is rolled back. A consumer tells a repeated event by its {@code event_id}.
 *
 * <p>Order is that of the rows' ids, which concurrent transactions may commit out of order. It holds for a key because the
 * writers of one key wait for one another: take the lock of the aggregate's row first, append after.
 */
public class Outbox {
    /** Bytes of the largest event, kept below Kafka's own limit: what no broker takes would hold up its shard for ever. */
    static final int LARGEST = 900_000;

    private final OutboxTable table;
    private final Serializer<Object> serializer;
    private final IntConsumer committed;

    /** @param committed told the shard of each event whose transaction was committed */
    Outbox(OutboxTable table, Serializer<Object> serializer, IntConsumer committed) {
        this.table = table;
        this.serializer = serializer;
        this.committed = committed;
    }

    /**
     * Lets an event leave with the current transaction.
     *
     * @param event null for a tombstone
     * @throws IllegalStateException if there is no transaction
     * @throws IllegalArgumentException if the event is larger than a broker takes
     * @throws io.gatehouse.schemas.registry.RegistryUnavailableException if the schema could not be registered yet; trying
     *     again may help
     * @throws org.apache.kafka.common.errors.SerializationException if the event does not fit its registered schema
     */
    public void append(String topic, String key, @Nullable SpecificRecord event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event for " + topic + " outside a transaction (expected: inside the one"
                    + " that changes the state)");
        }
        table.insert(topic, key, bytes(topic, event), traceParent(event));
        var shard = Shards.of(key);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                committed.accept(shard);
            }
        });
    }

    private byte @Nullable [] bytes(String topic, @Nullable SpecificRecord event) {
        if (event == null) {
            return null;
        }
        var bytes = serializer.serialize(topic, event);
        if (bytes.length > LARGEST) {
            throw new IllegalArgumentException(
                    event.getSchema().getName() + " of " + bytes.length + " bytes (expected: at most " + LARGEST + ")");
        }
        return bytes;
    }

    /** The trace that the event names; failing that, the one the thread works for. */
    private static @Nullable String traceParent(@Nullable SpecificRecord event) {
        var field = event == null ? null : event.getSchema().getField("trace_parent");
        return event != null && field != null && event.get(field.pos()) instanceof String named
                ? named
                : TraceParent.current();
    }
}

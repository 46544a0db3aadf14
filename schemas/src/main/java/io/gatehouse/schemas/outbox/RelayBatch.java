package io.gatehouse.schemas.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One step of the relay, one transaction: takes the shard, sends its oldest rows in order, waits for every acknowledgement,
 * deletes them. A failure or death in between leaves the rows, and the next step sends them again.
 */
class RelayBatch {
    static final int LIMIT = 500;

    /** How a step ended. */
    enum Outcome {
        SENT,
        /** Nothing waits. */
        EMPTY,
        /** Another relay has the shard. */
        MISSED
    }

    private final OutboxTable table;
    private final TransactionOperations transaction;
    private final Producer<String, byte @Nullable []> producer;
    private final OutboxMetrics metrics;

    RelayBatch(
            OutboxTable table,
            TransactionOperations transaction,
            Producer<String, byte @Nullable []> producer,
            OutboxMetrics metrics) {
        this.table = table;
        this.transaction = transaction;
        this.producer = producer;
        this.metrics = metrics;
    }

    /** @throws RuntimeException if the database or the broker failed; the rows are still there */
    Outcome run(int shard) {
        var outcome = transaction.execute(status -> {
            if (!table.tryLock(shard)) {
                return Outcome.MISSED;
            }
            var rows = table.oldest(shard, LIMIT);
            if (rows.isEmpty()) {
                return Outcome.EMPTY;
            }
            send(rows);
            table.delete(rows);
            metrics.sent(rows.size());
            return Outcome.SENT;
        });
        return outcome == null ? Outcome.EMPTY : outcome;
    }

    private void send(List<OutboxRow> rows) {
        var acknowledgements = new ArrayList<Future<RecordMetadata>>(rows.size());
        for (var row : rows) {
            acknowledgements.add(producer.send(row.toRecord()));
        }
        KafkaException failure = null;
        for (var acknowledgement :
                acknowledgements) { // all of them: nothing of this step may arrive after the next one
            var failed = await(acknowledgement);
            failure = failure == null ? failed : failure;
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable KafkaException await(Future<RecordMetadata> acknowledgement) {
        try {
            acknowledgement.get();
            return null;
        } catch (ExecutionException e) {
            return new KafkaException("the broker did not acknowledge an event", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new KafkaException("interrupted while waiting for the broker", e);
        }
    }
}

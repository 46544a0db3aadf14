package io.gatehouse.audit.record.messaging;

import io.gatehouse.audit.entry.ChainHead;
import io.gatehouse.audit.entry.Entry;
import io.gatehouse.audit.entry.EntrySigner;
import io.gatehouse.audit.entry.Source;
import io.gatehouse.audit.topic.AuditEntries;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.consuming.DeadLetters;
import io.gatehouse.schemas.consuming.UnusableRecordException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Writes the entries of one batch and its offsets in one Kafka transaction: after it, each record of the batch has one entry,
 * and the chains have moved on; or nothing has happened. A record that cannot be used has no entry but a dead letter, which is
 * sent at once and may be sent again when the transaction fails.
 */
final class BatchRecorder {
    private final KafkaTemplate<byte[], byte[]> kafka;
    private final String group;
    private final SourceDecoder decoder;
    private final SourceFacts facts;
    private final EntrySigner signer;
    private final AuditEntries entries;
    private final DeadLetters deadLetters;
    private final Chains chains;

    BatchRecorder(
            KafkaTemplate<byte[], byte[]> kafka,
            String group,
            SourceDecoder decoder,
            SourceFacts facts,
            EntrySigner signer,
            AuditEntries entries,
            DeadLetters deadLetters,
            Chains chains) {
        this.kafka = kafka;
        this.group = group;
        this.decoder = decoder;
        this.facts = facts;
        this.signer = signer;
        this.entries = entries;
        this.deadLetters = deadLetters;
        this.chains = chains;
    }

    /** What became of a batch. */
    RecordedBatch record(List<ConsumerRecord<byte[], byte[]>> batch, ConsumerGroupMetadata membership) {
        var heads = new HashMap<Integer, ChainHead>();
        var counts = kafka.executeInTransaction(transaction -> {
            var recorded = new RecordedBatch();
            batch.forEach(record -> recorded.count(record.topic(), write(transaction, record, heads)));
            transaction.sendOffsetsToTransaction(offsets(batch), membership);
            return recorded;
        });
        chains.committed(heads);
        return Objects.requireNonNull(counts);
    }

    private boolean write(
            KafkaOperations<byte[], byte[]> transaction,
            ConsumerRecord<byte[], byte[]> record,
            Map<Integer, ChainHead> heads) {
        try {
            var source = decoder.decode(record);
            var entry = entry(source, heads.computeIfAbsent(record.partition(), chains::head));
            send(transaction, entryRecord(record, entry));
            heads.put(record.partition(), entry.head());
            return true;
        } catch (UnusableRecordException unusable) {
            deadLetters.send(record, group, unusable);
            return false;
        }
    }

    /** Depends on nothing but its arguments, so what fails here fails always. */
    private Entry entry(SourceRecord source, ChainHead head) {
        try {
            return signer.next(head, facts.of(source));
        } catch (UnusableRecordException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnusableRecordException("no entry can be made of it", e);
        }
    }

    private static void send(KafkaOperations<byte[], byte[]> transaction, ProducerRecord<byte[], byte[]> record) {
        var unused = transaction.send(record); // a failed send fails the commit
    }

    private ProducerRecord<byte[], byte[]> entryRecord(ConsumerRecord<byte[], byte[]> source, Entry entry) {
        return new ProducerRecord<>(Topics.ENTRIES, source.partition(), source.key(), entries.bytes(entry));
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(List<ConsumerRecord<byte[], byte[]>> batch) {
        var next = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var record : batch) {
            next.put(
                    new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
        }
        return next;
    }

    static Source source(ConsumerRecord<?, ?> record) {
        return new Source(record.topic(), record.partition(), record.offset());
    }
}

package io.gatehouse.audit.record.messaging;

import io.gatehouse.audit.entry.ChainHead;
import io.gatehouse.audit.entry.Entry;
import io.gatehouse.audit.entry.EntrySigner;
import io.gatehouse.audit.entry.Source;
import io.gatehouse.audit.entry.messaging.AuditEntries;
import io.gatehouse.schemas.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Writes the entries of one batch, its dead letters and its offsets in one Kafka transaction: after it, each record of the
 * batch has one entry or one dead letter, and the chains have moved on; or nothing has happened.
 */
final class BatchRecorder {
    private final KafkaTemplate<byte[], byte[]> kafka;
    private final SourceDecoder decoder;
    private final SourceFacts facts;
    private final EntrySigner signer;
    private final AuditEntries entries;
    private final DeadLetters deadLetters;
    private final Chains chains;

    BatchRecorder(
            KafkaTemplate<byte[], byte[]> kafka,
            SourceDecoder decoder,
            SourceFacts facts,
            EntrySigner signer,
            AuditEntries entries,
            DeadLetters deadLetters,
            Chains chains) {
        this.kafka = kafka;
        this.decoder = decoder;
        this.facts = facts;
        this.signer = signer;
        this.entries = entries;
        this.deadLetters = deadLetters;
        this.chains = chains;
    }

    /** What became of a batch. */
    RecordedBatch record(List<ConsumerRecord<byte[], byte[]>> batch, ConsumerGroupMetadata group) {
        var heads = new HashMap<Integer, ChainHead>();
        var counts = kafka.executeInTransaction(transaction -> {
            var recorded = new RecordedBatch();
            batch.forEach(record -> recorded.count(record.topic(), write(transaction, record, heads)));
            transaction.sendOffsetsToTransaction(offsets(batch), group);
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
            var fact = facts.of(decoder.decode(record));
            var head = heads.computeIfAbsent(record.partition(), chains::head);
            var entry = signer.next(head, fact);
            send(transaction, entryRecord(record, entry));
            heads.put(record.partition(), entry.head());
            return true;
        } catch (SerializationException | UnusableSourceException unusable) {
            send(transaction, deadLetters.of(record, unusable));
            return false;
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

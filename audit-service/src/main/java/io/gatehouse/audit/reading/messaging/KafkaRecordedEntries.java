package io.gatehouse.audit.reading.messaging;

import io.gatehouse.audit.delivery.LogUnavailableException;
import io.gatehouse.audit.reading.RecordedEntries;
import io.gatehouse.audit.reading.RecordedEntry;
import io.gatehouse.audit.topic.AuditEntries;
import io.gatehouse.audit.topic.EntriesConsumers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all partitions of the topic with one consumer. */
class KafkaRecordedEntries implements RecordedEntries {
    private static final Logger log = LoggerFactory.getLogger(KafkaRecordedEntries.class);

    private final EntriesConsumers consumers;
    private final AuditEntries entries;
    private final int pageSize;

    /** @param pageSize most entries at a time */
    KafkaRecordedEntries(EntriesConsumers consumers, AuditEntries entries, int pageSize) {
        this.consumers = consumers;
        this.entries = entries;
        this.pageSize = pageSize;
    }

    @Override
    public Reader read(Map<Integer, Long> from) {
        var consumer = consumers.consumer(pageSize);
        try {
            var partitions = EntriesConsumers.partitions(consumer);
            consumer.assign(partitions);
            for (var partition : partitions) {
                var offset = from.get(partition.partition());
                if (offset == null) {
                    consumer.seekToBeginning(List.of(partition));
                } else {
                    consumer.seek(partition, offset);
                }
            }
            return new TopicReader(consumer);
        } catch (KafkaException e) {
            consumer.close();
            throw new LogUnavailableException("no answer from the log of entries", e);
        }
    }

    private final class TopicReader implements Reader {
        private final Consumer<byte[], byte[]> consumer;

        TopicReader(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public List<RecordedEntry> next(Duration wait) {
            try {
                var page = new ArrayList<RecordedEntry>();
                for (var record : consumer.poll(wait)) {
                    add(page, record);
                }
                return page;
            } catch (KafkaException e) {
                throw new LogUnavailableException("no answer from the log of entries", e);
            }
        }

        /** Only this service writes to the topic; what is no entry was put there by someone else and is not part of a chain. */
        private void add(List<RecordedEntry> page, ConsumerRecord<byte[], byte[]> record) {
            try {
                page.add(new RecordedEntry(
                        record.partition(),
                        record.offset(),
                        Instant.ofEpochMilli(record.timestamp()),
                        entries.entry(record.value())));
            } catch (SerializationException e) {
                log.atError()
                        .addKeyValue("partition", record.partition())
                        .addKeyValue("offset", record.offset())
                        .setCause(e)
                        .log("not an entry, not copied");
            }
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}

package io.gatehouse.audit.delivery.messaging;

import io.gatehouse.audit.delivery.EntryLog;
import io.gatehouse.audit.delivery.LogUnavailableException;
import io.gatehouse.audit.delivery.LoggedEntry;
import io.gatehouse.audit.topic.AuditEntries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all partitions of the log with one consumer. */
class KafkaReader implements EntryLog.Reader {
    private static final Logger log = LoggerFactory.getLogger(KafkaReader.class);

    private final Consumer<byte[], byte[]> consumer;
    private final AuditEntries entries;

    KafkaReader(Consumer<byte[], byte[]> consumer, AuditEntries entries) {
        this.consumer = consumer;
        this.entries = entries;
    }

    @Override
    public EntryLog.Page next(Duration wait) {
        try {
            var page = new ArrayList<LoggedEntry>();
            for (var record : consumer.poll(wait)) {
                add(page, record);
            }
            var positions = new TreeMap<Integer, Long>();
            consumer.assignment().forEach(p -> positions.put(p.partition(), consumer.position(p)));
            return new EntryLog.Page(List.copyOf(page), positions);
        } catch (KafkaException e) {
            throw new LogUnavailableException("no answer from the log of entries", e);
        }
    }

    /** Only this service writes to the topic, so what is no entry was put there by someone else, and no receiver can use it. */
    private void add(List<LoggedEntry> page, ConsumerRecord<byte[], byte[]> record) {
        try {
            page.add(new LoggedEntry(record.partition(), record.offset(), entries.entry(record.value())));
        } catch (SerializationException e) {
            log.atError()
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .setCause(e)
                    .log("not an entry, left out");
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}

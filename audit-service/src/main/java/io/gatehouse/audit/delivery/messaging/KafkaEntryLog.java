package io.gatehouse.audit.delivery.messaging;

import io.gatehouse.audit.delivery.EntryLog;
import io.gatehouse.audit.delivery.LogUnavailableException;
import io.gatehouse.audit.topic.AuditEntries;
import io.gatehouse.audit.topic.EntriesConsumers;
import io.gatehouse.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The log of entries on Kafka. */
class KafkaEntryLog implements EntryLog {
    private final EntriesConsumers consumers;
    private final AuditEntries entries;
    private final TopicRetention retention;
    private final int pageSize;

    KafkaEntryLog(EntriesConsumers consumers, AuditEntries entries, TopicRetention retention, int pageSize) {
        this.consumers = consumers;
        this.entries = entries;
        this.retention = retention;
        this.pageSize = pageSize;
    }

    @Override
    public Map<Integer, Long> begin() {
        return ask(consumer -> positions(consumer.beginningOffsets(EntriesConsumers.partitions(consumer))));
    }

    @Override
    public Map<Integer, Long> end() {
        return ask(consumer -> positions(consumer.endOffsets(EntriesConsumers.partitions(consumer))));
    }

    @Override
    public Map<Integer, Long> at(Instant time) {
        return ask(consumer -> {
            var partitions = EntriesConsumers.partitions(consumer);
            var positions = positions(consumer.endOffsets(partitions));
            var times = new HashMap<TopicPartition, Long>();
            partitions.forEach(partition -> times.put(partition, time.toEpochMilli()));
            consumer.offsetsForTimes(times).forEach((partition, found) -> {
                if (found != null) {
                    positions.put(partition.partition(), found.offset());
                }
            });
            return positions;
        });
    }

    @Override
    public Duration retention() {
        return retention.of(Topics.ENTRIES);
    }

    @Override
    public Reader read(Map<Integer, Long> from) {
        var consumer = consumers.consumer(pageSize);
        try {
            var partitions = EntriesConsumers.partitions(consumer);
            consumer.assign(partitions);
            partitions.forEach(partition -> seek(consumer, partition, from.get(partition.partition())));
            return new KafkaReader(consumer, entries);
        } catch (KafkaException e) {
            consumer.close();
            throw new LogUnavailableException("no answer from the log of entries", e);
        }
    }

    private static void seek(Consumer<byte[], byte[]> consumer, TopicPartition partition, @Nullable Long offset) {
        if (offset == null) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, offset);
        }
    }

    private <T> T ask(Function<Consumer<byte[], byte[]>, T> question) {
        try (var consumer = consumers.consumer(1)) {
            return question.apply(consumer);
        } catch (KafkaException e) {
            throw new LogUnavailableException("no answer from the log of entries", e);
        }
    }

    private static Map<Integer, Long> positions(Map<TopicPartition, Long> offsets) {
        var positions = new TreeMap<Integer, Long>();
        offsets.forEach((partition, offset) -> positions.put(partition.partition(), offset));
        return positions;
    }
}

package io.gatehouse.audit.verify.command;

import io.gatehouse.audit.entry.Entry;
import io.gatehouse.audit.topic.AuditEntries;
import io.gatehouse.audit.topic.EntriesConsumers;
import io.gatehouse.schemas.serialization.AvroDeserializer;
import io.gatehouse.schemas.serialization.AvroSerializer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The entries of the topic that were recorded between two times, one partition after the other. */
final class TopicRange {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int BATCH = 1000;

    private final Map<String, Object> settings;
    private final @Nullable Instant from;
    private final @Nullable Instant to;

    /**
     * @param settings connection to Kafka and to the schema registry
     * @param from null for the beginning
     * @param to null for the end as it is now
     */
    TopicRange(Map<String, Object> settings, @Nullable Instant from, @Nullable Instant to) {
        this.settings = settings;
        this.from = from;
        this.to = to;
    }

    /** The first fault that {@code check} finds. */
    Optional<String> verify(Function<Entry, Optional<String>> check) {
        try (var deserializer = new AvroDeserializer();
                var serializer = new AvroSerializer();
                var consumer = new EntriesConsumers(settings).consumer(BATCH)) {
            deserializer.configure(settings, false);
            serializer.configure(settings, false);
            var entries = new AuditEntries(serializer, deserializer);
            var partitions = EntriesConsumers.partitions(consumer);
            var begin = offsets(consumer, partitions, from, consumer.beginningOffsets(partitions));
            var end = offsets(consumer, partitions, to, consumer.endOffsets(partitions));
            return partitions.stream()
                    .flatMap(partition -> {
                        consumer.assign(List.of(partition));
                        consumer.seek(partition, begin.getOrDefault(partition, 0L));
                        return read(consumer, partition, end.getOrDefault(partition, 0L), entries, check).stream();
                    })
                    .findFirst();
        }
    }

    private static Optional<String> read(
            Consumer<byte[], byte[]> consumer,
            TopicPartition partition,
            long end,
            AuditEntries entries,
            Function<Entry, Optional<String>> check) {
        while (consumer.position(partition) < end) {
            for (var record : consumer.poll(POLL)) {
                var fault =
                        record.offset() < end ? check.apply(entries.entry(record.value())) : Optional.<String>empty();
                if (fault.isPresent()) {
                    return fault.map(text -> text + ", at offset " + record.offset());
                }
            }
        }
        return Optional.empty();
    }

    /** Of the first record at or after that time; where there is none, the end. Without a time, {@code otherwise}. */
    private static Map<TopicPartition, Long> offsets(
            Consumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            @Nullable Instant time,
            Map<TopicPartition, Long> otherwise) {
        if (time == null) {
            return otherwise;
        }
        var ends = consumer.endOffsets(partitions);
        var found = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> time.toEpochMilli())));
        return partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> {
            var offset = found.get(partition);
            return offset == null ? ends.getOrDefault(partition, 0L) : offset.offset();
        }));
    }
}

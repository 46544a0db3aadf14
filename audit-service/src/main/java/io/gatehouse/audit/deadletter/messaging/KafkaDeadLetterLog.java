package io.gatehouse.audit.deadletter.messaging;

import io.gatehouse.audit.deadletter.DeadLetter;
import io.gatehouse.audit.deadletter.DeadLetterLog;
import io.gatehouse.audit.deadletter.Place;
import io.gatehouse.audit.deadletter.RawRecord;
import io.gatehouse.audit.topic.EntriesConsumers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.springframework.kafka.core.KafkaOperations;

/** Dead letters on the topics {@code <topic>.<group>.dlq}. */
class KafkaDeadLetterLog implements DeadLetterLog {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int BATCH = 200;

    private final EntriesConsumers consumers;
    private final KafkaOperations<byte[], byte[]> kafka;

    KafkaDeadLetterLog(EntriesConsumers consumers, KafkaOperations<byte[], byte[]> kafka) {
        this.consumers = consumers;
        this.kafka = kafka;
    }

    @Override
    public Batch next(Map<Partition, Long> positions) {
        try (var consumer = consumers.consumer(BATCH)) {
            var more = unread(consumer, positions);
            var letters = new ArrayList<DeadLetter>();
            var next = new HashMap<Partition, Long>();
            consumer.assign(more.keySet());
            more.forEach(consumer::seek);
            var end = System.nanoTime() + LONGEST.toNanos();
            while (!more.isEmpty() && letters.isEmpty() && System.nanoTime() < end) {
                consumer.poll(POLL).forEach(record -> letters.add(Letters.of(record)));
            }
            more.keySet()
                    .forEach(partition -> next.put(
                            new Partition(partition.topic(), partition.partition()), consumer.position(partition)));
            return new Batch(letters, next);
        }
    }

    /** Partitions that have records behind their position, and where those begin. */
    private static Map<TopicPartition, Long> unread(Consumer<byte[], byte[]> consumer, Map<Partition, Long> positions) {
        var partitions = consumer.listTopics().values().stream()
                .flatMap(List::stream)
                .filter(partition -> Letters.isDeadLetters(partition.topic()))
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        var begin = consumer.beginningOffsets(partitions);
        var end = consumer.endOffsets(partitions);
        return partitions.stream()
                .collect(Collectors.toMap(
                        partition -> partition,
                        partition -> Math.max(
                                begin.getOrDefault(partition, 0L),
                                positions.getOrDefault(new Partition(partition.topic(), partition.partition()), 0L))))
                .entrySet()
                .stream()
                .filter(from -> from.getValue() < end.getOrDefault(from.getKey(), 0L))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<RawRecord> read(Place place) {
        var partition = new TopicPartition(place.topic(), place.partition());
        try (var consumer = consumers.consumer(1)) {
            consumer.assign(List.of(partition));
            var gone = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L) > place.offset()
                    || consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L) <= place.offset();
            if (gone) {
                return Optional.empty();
            }
            consumer.seek(partition, place.offset());
            var end = System.nanoTime() + LONGEST.toNanos();
            while (System.nanoTime() < end) {
                for (var record : consumer.poll(POLL)) {
                    return Optional.of(record)
                            .filter(it -> it.offset() == place.offset())
                            .map(Letters::raw);
                }
            }
            throw new KafkaException("no answer from the broker in " + LONGEST);
        }
    }

    @Override
    public void putBack(DeadLetter letter, RawRecord record) {
        var headers = record.headers().stream()
                .filter(header -> !header.added())
                .<Header>map(header -> new RecordHeader(header.name(), header.value()))
                .toList();
        var partitions = kafka.partitionsFor(letter.sourceTopic()).size();
        var partition = letter.sourcePartition();
        var same = partition != null && partition < partitions ? partition : null;
        var sent = kafka.send(new ProducerRecord<>(letter.sourceTopic(), same, record.key(), record.value(), headers));
        try {
            sent.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the broker has not confirmed the record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while the record was sent", e);
        }
    }
}

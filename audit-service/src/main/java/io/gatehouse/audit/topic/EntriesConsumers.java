package io.gatehouse.audit.topic;

import io.gatehouse.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Makes consumers of {@code audit.entries.v1} that belong to no group and see committed entries only. Where they stand is
 * kept by whoever uses them.
 */
public final class EntriesConsumers {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);

    private final Map<String, Object> settings;

    /** @param kafka connection settings */
    public EntriesConsumers(Map<String, Object> kafka) {
        settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LONGEST_CALL.toMillis());
    }

    /** A consumer without an assignment, giving at most {@code records} at a time; to be closed by the caller. */
    public Consumer<byte[], byte[]> consumer(int records) {
        var mine = new HashMap<>(settings);
        mine.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, records);
        return new KafkaConsumer<>(mine, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Every partition of the topic. */
    public static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(Topics.ENTRIES).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}

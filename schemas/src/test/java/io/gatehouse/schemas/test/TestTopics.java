package io.gatehouse.schemas.test;

import io.gatehouse.schemas.serialization.AvroDeserializer;
import io.gatehouse.schemas.serialization.AvroSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Writes to and reads from the topics of {@link TestKafka}. Every send waits for the broker. */
public final class TestTopics {
    private static final Duration POLL = Duration.ofMillis(100);
    private static @Nullable Producer<byte[], byte @Nullable []> producer;

    private TestTopics() {}

    /** Sends an event; null is a tombstone. */
    public static RecordMetadata send(String topic, String key, @Nullable SpecificRecord event, Header... headers) {
        return sendRaw(topic, key.getBytes(StandardCharsets.UTF_8), bytes(topic, event), headers);
    }

    /** Sends bytes as they are. */
    public static RecordMetadata sendRaw(
            String topic, byte @Nullable [] key, byte @Nullable [] value, Header... headers) {
        try {
            return producer()
                    .send(new ProducerRecord<>(topic, null, key, value, List.of(headers)))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("not sent to " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a producer would send; registers the schema. */
    public static byte @Nullable [] bytes(String topic, @Nullable SpecificRecord event) {
        try (var serializer = new AvroSerializer()) {
            serializer.configure(Map.of("schema.registry.url", TestRegistry.url()), false);
            return serializer.serialize(topic, event);
        }
    }

    /** All committed records of a topic until now, in order per partition; none when there is no such topic. */
    public static List<ConsumerRecord<String, SpecificRecord>> records(String topic) {
        return records(TestKafka.bootstrap(), topic);
    }

    /** The same of another broker. */
    public static List<ConsumerRecord<String, SpecificRecord>> records(String broker, String topic) {
        var values = new AvroDeserializer();
        values.configure(Map.of("schema.registry.url", TestRegistry.url()), false);
        return read(broker, topic, new StringDeserializer(), values);
    }

    /** The same, as bytes. */
    public static List<ConsumerRecord<byte[], byte[]>> rawRecords(String topic) {
        return read(TestKafka.bootstrap(), topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static <K, V> List<ConsumerRecord<K, V>> read(
            String broker, String topic, Deserializer<K> keys, Deserializer<V> values) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", broker, "isolation.level", "read_committed", "allow.auto.create.topics", false);
        try (var consumer = new KafkaConsumer<>(settings, keys, values)) {
            var partitions =
                    Objects.requireNonNullElse(consumer.listTopics().get(topic), List.<PartitionInfo>of()).stream()
                            .map(partition -> new TopicPartition(topic, partition.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readToEnd(consumer, consumer.endOffsets(partitions));
        }
    }

    private static <K, V> List<ConsumerRecord<K, V>> readToEnd(
            Consumer<K, V> consumer, Map<TopicPartition, Long> ends) {
        var records = new ArrayList<ConsumerRecord<K, V>>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(records::add);
        }
        return records;
    }

    private static synchronized Producer<byte[], byte @Nullable []> producer() {
        if (producer == null) {
            var settings = Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrap(), "linger.ms", 0);
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }
}

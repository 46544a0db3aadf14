package io.gatehouse.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of the running stack as bytes, without any of its own serializers. */
final class Topics {
    private final Map<String, Object> config;

    Topics(String bootstrap) {
        config = Map.of("bootstrap.servers", bootstrap);
    }

    /** Everything that lies on the topics whose name starts with a prefix, from the oldest record on. */
    List<ConsumerRecord<byte[], byte[]>> read(String prefix) {
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith(prefix))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    void send(String topic, byte[] key, byte[] value) {
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lasting consumer groups of each topic, as the broker knows them from their committed offsets. */
    Map<String, Set<String>> groups() {
        try (var admin = Admin.create(config)) {
            var groups = new TreeMap<String, Set<String>>();
            for (var group : admin.listGroups().all().get()) {
                if (!group.groupId().startsWith("anonymous.")) {
                    admin.listConsumerGroupOffsets(group.groupId())
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .keySet()
                            .forEach(partition -> groups.computeIfAbsent(partition.topic(), topic -> new TreeSet<>())
                                    .add(group.groupId()));
                }
            }
            return groups;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

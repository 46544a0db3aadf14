package io.gatehouse.audit.record.messaging;

import io.gatehouse.audit.entry.ChainHead;
import io.gatehouse.audit.entry.EntrySigner;
import io.gatehouse.audit.reading.CopiedEntries;
import io.gatehouse.audit.signing.SigningKeys;
import io.gatehouse.audit.topic.AuditEntries;
import io.gatehouse.audit.topic.ChainTail;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.consuming.DeadLetters;
import io.gatehouse.schemas.serialization.AvroDeserializer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.DefaultTransactionIdSuffixStrategy;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/**
 * The recording, put together. The transaction is begun by {@link BatchRecorder} and not by the container: a container of
 * Spring Kafka 4.1 with a transaction manager goes on with the next poll after a fenced producer, which would lose the batch,
 * and gives no way to act after the commit, where the heads of the chains move.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecordProperties.class)
class RecordConfiguration {
    static final String GROUP = "audit-service";
    private static final List<String> SOURCES =
            Topics.ALL.stream().filter(topic -> !topic.equals(Topics.ENTRIES)).toList();
    private static final Duration SESSION = Duration.ofSeconds(6);
    private static final int GATHERED_BYTES = 128 * 1024;

    @Bean
    PartitionCounts partitionCounts(KafkaProperties kafka) {
        return new PartitionCounts(kafka.buildAdminProperties(), SOURCES);
    }

    @Bean
    Chains chains(ChainTail tail, CopiedEntries copy) {
        return new Chains(tail::head, partition -> copiedHead(copy, partition));
    }

    private static ChainHead copiedHead(CopiedEntries copy, int partition) {
        return copy.heads().stream()
                .filter(head -> head.partition() == partition)
                .map(head -> new ChainHead(head.sequence(), head.hash()))
                .findFirst()
                .orElse(ChainHead.EMPTY);
    }

    @Bean
    BatchRecorder batchRecorder(
            KafkaProperties kafka,
            RecordProperties properties,
            AvroDeserializer deserializer,
            SigningKeys keys,
            AuditEntries entries,
            Chains chains,
            DeadLetters deadLetters,
            @Value("${gatehouse.organization-id}") String organizationId) {
        return new BatchRecorder(
                transactions(kafka, properties),
                GROUP,
                new SourceDecoder(deserializer),
                new SourceFacts(organizationId),
                new EntrySigner(keys.current()),
                entries,
                deadLetters,
                chains);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> recording(
            KafkaProperties kafka,
            RecordProperties properties,
            BatchRecorder recorder,
            Chains chains,
            MeterRegistry meters) {
        var settings = new ContainerProperties(SOURCES.toArray(String[]::new));
        settings.setGroupId(GROUP);
        settings.setAckMode(ContainerProperties.AckMode.MANUAL);
        settings.setConsumerRebalanceListener(chains);
        var consumers = new DefaultKafkaConsumerFactory<byte[], byte[]>(consumer(kafka, properties));
        var container = new ConcurrentMessageListenerContainer<>(consumers, settings);
        container.setupMessageListener(
                new RecordingListener(recorder, new Rewind(chains, container::isRunning), new RecordMetrics(meters)));
        container.setConcurrency(properties.threads());
        return container;
    }

    @Bean
    RecordingHealthIndicator recordingHealthIndicator(ConcurrentMessageListenerContainer<byte[], byte[]> recording) {
        return new RecordingHealthIndicator(recording);
    }

    private static Map<String, Object> consumer(KafkaProperties kafka, RecordProperties properties) {
        var settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(RangeAssignor.class));
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.batch());
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, GATHERED_BYTES);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int)
                properties.gather().toMillis());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int)
                SESSION.dividedBy(4).toMillis());
        return settings;
    }

    private static KafkaTemplate<byte[], byte[]> transactions(KafkaProperties kafka, RecordProperties properties) {
        var settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int)
                properties.transactionTimeout().toMillis());
        var producers = new DefaultKafkaProducerFactory<byte[], byte[]>(settings);
        producers.setTransactionIdPrefix(properties.transactionalId());
        producers.setTransactionIdSuffixStrategy(new DefaultTransactionIdSuffixStrategy(properties.threads()));
        return new KafkaTemplate<>(producers);
    }
}

package io.gatehouse.schemas.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives each service that has a database an outbox. The serializer is the one of {@code spring.kafka.producer}, so that an
 * operator may name Confluent's.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean({JdbcClient.class, KafkaProperties.class})
class OutboxAutoConfiguration {
    @Bean
    OutboxTable outboxTable(JdbcClient jdbc) {
        return new OutboxTable(jdbc);
    }

    @Bean
    Outbox outbox(OutboxTable table, @Qualifier("outboxSerializer") Serializer<Object> serializer, OutboxRelay relay) {
        return new Outbox(table, serializer, relay::wake);
    }

    @Bean
    OutboxRelay outboxRelay(
            OutboxTable table,
            PlatformTransactionManager transactions,
            @Qualifier("outboxProducer") Producer<String, byte @Nullable []> producer,
            MeterRegistry meters) {
        var metrics = new OutboxMetrics(meters, table);
        var batch = new RelayBatch(table, new TransactionTemplate(transactions), producer, metrics);
        return new OutboxRelay(table, batch, new RelayState(metrics));
    }

    @Bean(defaultCandidate = false)
    @SuppressWarnings("unchecked") // the type is named in the settings
    Serializer<Object> outboxSerializer(KafkaProperties kafka) {
        var type = (Class<Serializer<Object>>) kafka.getProducer().getValueSerializer();
        var serializer = BeanUtils.instantiateClass(type);
        serializer.configure(kafka.buildProducerProperties(), false);
        return serializer;
    }

    @Bean(defaultCandidate = false)
    Producer<String, byte @Nullable []> outboxProducer(KafkaProperties kafka) {
        return new KafkaProducer<>(settings(kafka), new StringSerializer(), new ByteArraySerializer());
    }

    /** The operator's settings, but with what order and safety need, and no wait so long that it starves the pool. */
    static Map<String, Object> settings(KafkaProperties kafka) {
        var settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        return settings;
    }
}

package io.gatehouse.schemas.consuming;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.RecordInterceptor;

/**
 * Gives every listener container, of Spring Cloud Stream's binder and of plain Spring Kafka alike, the same way with failures
 * and traces.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean(KafkaProperties.class)
class ConsumingAutoConfiguration {
    @Bean(defaultCandidate = false)
    DefaultKafkaProducerFactory<byte[], byte[]> deadLettersProducer(KafkaProperties kafka) {
        var settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "dead-letters");
        return new DefaultKafkaProducerFactory<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Bean
    DeadLetters deadLetters(
            @Qualifier("deadLettersProducer") DefaultKafkaProducerFactory<byte[], byte[]> producer,
            KafkaProperties kafka,
            MeterRegistry meters) {
        return new DeadLetters(
                new KafkaTemplate<>(producer), new DeadLetterTopics(kafka.buildAdminProperties()), meters);
    }

    /** Taken up by Boot for the containers of {@code @KafkaListener}. */
    @Bean
    CommonErrorHandler recordErrorHandler(DeadLetters deadLetters) {
        return new RecordErrorHandler(deadLetters);
    }

    /** Taken up by Boot for the containers of {@code @KafkaListener}. */
    @Bean
    RecordInterceptor<Object, Object> traceInterceptor() {
        return new TraceInterceptor();
    }

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<Object, Object>> consumingCustomizer(
            CommonErrorHandler recordErrorHandler, RecordInterceptor<Object, Object> traceInterceptor) {
        return (container, destination, group) -> {
            container.setCommonErrorHandler(recordErrorHandler);
            container.setRecordInterceptor(traceInterceptor);
        };
    }

    @Bean
    KafkaHealthIndicator kafkaHealthIndicator(KafkaProperties kafka) {
        return new KafkaHealthIndicator(kafka.buildAdminProperties());
    }
}

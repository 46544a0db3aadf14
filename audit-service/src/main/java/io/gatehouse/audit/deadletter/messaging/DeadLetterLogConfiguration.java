package io.gatehouse.audit.deadletter.messaging;

import io.gatehouse.audit.deadletter.DeadLetterDecisions;
import io.gatehouse.audit.deadletter.DeadLetterLog;
import io.gatehouse.audit.deadletter.RecordDecoder;
import io.gatehouse.audit.topic.EntriesConsumers;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import io.gatehouse.schemas.serialization.AvroDeserializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

@Configuration(proxyBeanMethods = false)
class DeadLetterLogConfiguration {
    @Bean
    DeadLetterLog deadLetterLog(
            EntriesConsumers consumers, @Qualifier("deadLettersProducer") ProducerFactory<byte[], byte[]> producer) {
        return new KafkaDeadLetterLog(consumers, new KafkaTemplate<>(producer));
    }

    @Bean
    RecordDecoder recordDecoder(AvroDeserializer deserializer) {
        return new AvroRecordDecoder(deserializer);
    }

    @Bean
    DeadLetterDecisions deadLetterDecisions(Outbox outbox, EventStamps stamps) {
        return new OutboxDecisions(outbox, stamps);
    }
}

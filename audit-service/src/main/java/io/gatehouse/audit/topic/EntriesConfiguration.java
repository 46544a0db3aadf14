package io.gatehouse.audit.topic;

import io.gatehouse.schemas.serialization.AvroDeserializer;
import io.gatehouse.schemas.serialization.AvroSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EntriesConfiguration {
    @Bean(destroyMethod = "close")
    AvroDeserializer avroDeserializer(KafkaProperties kafka) {
        var deserializer = new AvroDeserializer();
        deserializer.configure(kafka.buildConsumerProperties(), false);
        return deserializer;
    }

    @Bean(destroyMethod = "close")
    AvroSerializer avroSerializer(KafkaProperties kafka) {
        var serializer = new AvroSerializer();
        serializer.configure(kafka.buildProducerProperties(), false);
        return serializer;
    }

    @Bean
    AuditEntries auditEntries(AvroSerializer serializer, AvroDeserializer deserializer) {
        return new AuditEntries(serializer, deserializer);
    }

    @Bean
    EntriesConsumers entriesConsumers(KafkaProperties kafka) {
        return new EntriesConsumers(kafka.buildConsumerProperties());
    }

    @Bean
    ChainTail chainTail(EntriesConsumers consumers, AuditEntries entries) {
        return new ChainTail(consumers, entries);
    }
}

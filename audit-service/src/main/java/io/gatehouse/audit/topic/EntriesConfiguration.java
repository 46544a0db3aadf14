package io.gatehouse.audit.topic;

import io.gatehouse.schemas.registry.RegistryConfig;
import io.gatehouse.schemas.serialization.AvroDeserializer;
import io.gatehouse.schemas.serialization.AvroSerializer;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EntriesConfiguration {
    @Bean(destroyMethod = "close")
    AvroDeserializer avroDeserializer(@Value("${gatehouse.schema-registry.url}") String registry) {
        var deserializer = new AvroDeserializer();
        deserializer.configure(Map.of(RegistryConfig.URL, registry), false);
        return deserializer;
    }

    @Bean(destroyMethod = "close")
    AvroSerializer avroSerializer(@Value("${gatehouse.schema-registry.url}") String registry) {
        var serializer = new AvroSerializer();
        serializer.configure(Map.of(RegistryConfig.URL, registry), false);
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

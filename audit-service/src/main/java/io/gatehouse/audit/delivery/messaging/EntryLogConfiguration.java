package io.gatehouse.audit.delivery.messaging;

import io.gatehouse.audit.delivery.EntryLog;
import io.gatehouse.audit.topic.AuditEntries;
import io.gatehouse.audit.topic.EntriesConsumers;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EntryLogConfiguration {
    private static final int PAGE = 2000;

    @Bean
    EntryLog entryLog(EntriesConsumers consumers, AuditEntries entries, KafkaProperties kafka) {
        return new KafkaEntryLog(consumers, entries, new TopicRetention(kafka.buildAdminProperties()), PAGE);
    }
}

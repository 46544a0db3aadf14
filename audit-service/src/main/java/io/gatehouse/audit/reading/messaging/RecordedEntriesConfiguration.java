package io.gatehouse.audit.reading.messaging;

import io.gatehouse.audit.reading.RecordedEntries;
import io.gatehouse.audit.topic.AuditEntries;
import io.gatehouse.audit.topic.EntriesConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecordedEntriesConfiguration {
    private static final int PAGE = 2000;

    @Bean
    RecordedEntries recordedEntries(EntriesConsumers consumers, AuditEntries entries) {
        return new KafkaRecordedEntries(consumers, entries, PAGE);
    }
}

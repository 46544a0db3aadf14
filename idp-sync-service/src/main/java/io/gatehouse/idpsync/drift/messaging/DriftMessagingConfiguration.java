package io.gatehouse.idpsync.drift.messaging;

import io.gatehouse.idpsync.drift.DriftNews;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DriftMessagingConfiguration {
    @Bean
    DriftNews driftNews(Outbox outbox, EventStamps stamps) {
        return new OutboxDriftNews(outbox, stamps);
    }
}

package io.gatehouse.gatewayconfig.sync.messaging;

import io.gatehouse.gatewayconfig.sync.UnitEvents;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UnitEventsConfiguration {
    @Bean
    UnitEvents unitEvents(Outbox outbox, EventStamps stamps) {
        return new OutboxUnitEvents(outbox, stamps);
    }
}

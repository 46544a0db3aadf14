package io.gatehouse.registration.bridge.messaging;

import io.gatehouse.registration.bridge.BridgeEvents;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BridgeMessagingConfiguration {
    @Bean
    BridgeEvents bridgeEvents(Outbox outbox, EventStamps stamps) {
        return new OutboxBridgeEvents(outbox, stamps);
    }
}

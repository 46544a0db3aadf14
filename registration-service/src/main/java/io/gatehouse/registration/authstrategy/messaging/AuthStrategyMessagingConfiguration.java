package io.gatehouse.registration.authstrategy.messaging;

import io.gatehouse.registration.authstrategy.AuthStrategyAnnouncements;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuthStrategyMessagingConfiguration {
    @Bean
    AuthStrategyAnnouncements authStrategyAnnouncements(Outbox outbox, EventStamps stamps) {
        return new AuthStrategyEvents(outbox, stamps);
    }
}

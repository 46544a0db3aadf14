package io.gatehouse.registration.registration.messaging;

import io.gatehouse.registration.registration.RegistrationEvents;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistrationMessagingConfiguration {
    @Bean
    RegistrationEvents registrationEvents(Outbox outbox, EventStamps stamps) {
        return new OutboxRegistrationEvents(outbox, stamps);
    }
}

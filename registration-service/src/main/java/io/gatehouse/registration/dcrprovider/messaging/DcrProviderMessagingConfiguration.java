package io.gatehouse.registration.dcrprovider.messaging;

import io.gatehouse.registration.dcrprovider.DcrProviderAnnouncements;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DcrProviderMessagingConfiguration {
    @Bean
    DcrProviderAnnouncements dcrProviderAnnouncements(Outbox outbox, EventStamps stamps) {
        return new DcrProviderEvents(outbox, stamps);
    }
}

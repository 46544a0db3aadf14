package io.gatehouse.registration.apiproduct.messaging;

import io.gatehouse.registration.apiproduct.VersionAnnouncements;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApiProductMessagingConfiguration {
    @Bean
    VersionAnnouncements versionAnnouncements(Outbox outbox, EventStamps stamps) {
        return new VersionEvents(outbox, stamps);
    }
}

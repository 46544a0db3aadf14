package io.gatehouse.registration.portal.messaging;

import io.gatehouse.registration.portal.PortalAnnouncements;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PortalMessagingConfiguration {
    @Bean
    PortalAnnouncements portalAnnouncements(Outbox outbox, EventStamps stamps) {
        return new PortalEvents(outbox, stamps);
    }
}

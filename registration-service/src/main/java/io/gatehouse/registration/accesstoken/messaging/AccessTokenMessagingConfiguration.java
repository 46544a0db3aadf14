package io.gatehouse.registration.accesstoken.messaging;

import io.gatehouse.registration.accesstoken.AccessTokenAnnouncements;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessTokenMessagingConfiguration {
    @Bean
    AccessTokenAnnouncements accessTokenAnnouncements(Outbox outbox, EventStamps stamps) {
        return new AccessTokenEvents(outbox, stamps);
    }
}

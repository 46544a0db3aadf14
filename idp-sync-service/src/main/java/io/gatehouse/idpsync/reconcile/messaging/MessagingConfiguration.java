package io.gatehouse.idpsync.reconcile.messaging;

import io.gatehouse.idpsync.reconcile.Announcements;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {
    @Bean
    Announcements announcements(Outbox outbox, EventStamps stamps) {
        return new OutboxAnnouncements(outbox, stamps);
    }
}

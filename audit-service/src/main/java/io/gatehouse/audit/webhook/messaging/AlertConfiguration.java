package io.gatehouse.audit.webhook.messaging;

import io.gatehouse.audit.webhook.WebhookAlerts;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AlertConfiguration {
    @Bean
    WebhookAlerts webhookAlerts(Outbox outbox, EventStamps stamps) {
        return new OutboxAlerts(outbox, stamps);
    }
}

package io.gatehouse.audit.webhook.settings;

import io.gatehouse.audit.delivery.Circuits;
import io.gatehouse.audit.delivery.Cursors;
import io.gatehouse.audit.delivery.EntryLog;
import io.gatehouse.audit.delivery.SendBatch;
import io.gatehouse.audit.destination.Destinations;
import io.gatehouse.audit.webhook.ConfigureWebhook;
import io.gatehouse.audit.webhook.DeliverEntries;
import io.gatehouse.audit.webhook.WebhookScope;
import io.gatehouse.audit.webhook.WebhookTargets;
import io.gatehouse.audit.webhook.Webhooks;
import io.gatehouse.audit.worker.Crew;
import io.gatehouse.schemas.sealed.OpeningKeys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {
    @Bean
    ConfigureWebhook configureWebhook(Webhooks webhooks, Destinations destinations, EntryLog log, Clock clock) {
        return new ConfigureWebhook(webhooks, destinations, log, clock);
    }

    @Bean
    WebhookTargets webhookTargets(Webhooks webhooks, OpeningKeys openingKeys, Clock clock) {
        return new WebhookTargets(webhooks, openingKeys, clock);
    }

    @Bean
    Crew<WebhookScope> liveDelivery(
            Webhooks webhooks,
            WebhookTargets targets,
            EntryLog log,
            Cursors cursors,
            SendBatch sendBatch,
            Circuits circuits) {
        var deliver = new DeliverEntries(webhooks, targets, log, cursors, sendBatch, circuits);
        return new Crew<>("live-delivery", webhooks::enabled, deliver::deliver);
    }
}

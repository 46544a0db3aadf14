package io.gatehouse.audit.webhook.settings;

import io.gatehouse.audit.delivery.Cursors;
import io.gatehouse.audit.delivery.EntryLog;
import io.gatehouse.audit.delivery.SendBatch;
import io.gatehouse.audit.webhook.DeliverEntries;
import io.gatehouse.audit.webhook.UpdateWebhook;
import io.gatehouse.audit.webhook.WebhookTarget;
import io.gatehouse.audit.webhook.Webhooks;
import io.gatehouse.audit.worker.Worker;
import io.gatehouse.schemas.sealed.OpeningKeys;
import io.gatehouse.schemas.sealed.SealingKey;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {
    @Bean
    UpdateWebhook updateWebhook(
            Webhooks webhooks, EntryLog log, SealingKey sealingKey, WebhookProperties properties, Clock clock) {
        return new UpdateWebhook(webhooks, log, sealingKey, properties.allowPlainHttp(), clock);
    }

    @Bean
    WebhookTarget webhookTarget(Webhooks webhooks, OpeningKeys openingKeys, Clock clock) {
        return new WebhookTarget(webhooks, openingKeys, clock, "live", Map.of());
    }

    @Bean
    Worker liveDelivery(EntryLog log, Cursors cursors, SendBatch sendBatch, WebhookTarget target) {
        var deliver = new DeliverEntries(log, cursors, sendBatch, target);
        return new Worker("live-delivery", deliver::deliver);
    }
}

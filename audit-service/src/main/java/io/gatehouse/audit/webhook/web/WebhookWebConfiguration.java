package io.gatehouse.audit.webhook.web;

import io.gatehouse.audit.webhook.ConfigureWebhook;
import io.gatehouse.audit.webhook.Webhooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookWebConfiguration {
    @Bean
    DestinationWebhooks destinationWebhooks(Webhooks webhooks, ConfigureWebhook configure) {
        return new DestinationWebhooks(webhooks, configure);
    }
}

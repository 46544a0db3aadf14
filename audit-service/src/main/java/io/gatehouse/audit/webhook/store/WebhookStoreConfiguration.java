package io.gatehouse.audit.webhook.store;

import io.gatehouse.audit.delivery.Circuits;
import io.gatehouse.audit.delivery.Cursors;
import io.gatehouse.audit.destination.Destinations;
import io.gatehouse.audit.webhook.WebhookAlerts;
import io.gatehouse.audit.webhook.Webhooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class WebhookStoreConfiguration {
    @Bean
    Webhooks webhooks(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Destinations destinations,
            Cursors cursors,
            WebhookAlerts alerts,
            Circuits circuits) {
        var health = new WebhookHealth(jdbc, alerts, circuits.opensAfter());
        return new JdbcWebhooks(jdbc, new TransactionTemplate(transactions), destinations, cursors, health, alerts);
    }
}

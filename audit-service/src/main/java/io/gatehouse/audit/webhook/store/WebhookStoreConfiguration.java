package io.gatehouse.audit.webhook.store;

import io.gatehouse.audit.delivery.Cursors;
import io.gatehouse.audit.webhook.Webhooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class WebhookStoreConfiguration {
    @Bean
    Webhooks webhooks(JdbcClient jdbc, PlatformTransactionManager transactions, Cursors cursors) {
        return new JdbcWebhooks(jdbc, new TransactionTemplate(transactions), cursors);
    }
}

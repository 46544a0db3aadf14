package io.gatehouse.audit.delivery.http;

import io.gatehouse.audit.delivery.WebhookSender;
import io.gatehouse.schemas.outbound.AddressGuard;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SenderProperties.class, AddressProperties.class})
class SenderConfiguration {
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService attemptTimer() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("webhook-timer").factory());
    }

    @Bean
    HttpClients webhookClients(SenderProperties properties, AddressProperties addresses) {
        return new HttpClients(
                properties, addresses.allowPrivateAddresses() ? AddressGuard.open() : AddressGuard.publicOnly());
    }

    @Bean(destroyMethod = "close")
    CloseableHttpClient verifyingClient(HttpClients clients) {
        return clients.verifying();
    }

    @Bean(destroyMethod = "close")
    CloseableHttpClient trustingClient(HttpClients clients) throws GeneralSecurityException {
        return clients.trusting();
    }

    @Bean
    WebhookSender webhookSender(
            CloseableHttpClient verifyingClient,
            CloseableHttpClient trustingClient,
            ScheduledExecutorService attemptTimer,
            SenderProperties properties,
            Clock clock) {
        return new ApacheWebhookSender(verifyingClient, trustingClient, attemptTimer, properties.attempt(), clock);
    }
}

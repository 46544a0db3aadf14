package io.gatehouse.audit.delivery.http;

import io.gatehouse.audit.delivery.WebhookSender;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TrustAllStrategy;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.ssl.SSLContextBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SenderProperties.class)
class SenderConfiguration {
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService attemptTimer() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("webhook-timer").factory());
    }

    @Bean(destroyMethod = "close")
    CloseableHttpClient verifyingClient(SenderProperties properties) {
        return client(properties, PoolingHttpClientConnectionManagerBuilder.create());
    }

    @Bean(destroyMethod = "close")
    CloseableHttpClient trustingClient(SenderProperties properties) throws GeneralSecurityException {
        var trustAll = SSLContextBuilder.create()
                .loadTrustMaterial(TrustAllStrategy.INSTANCE)
                .build();
        var tls = ClientTlsStrategyBuilder.create()
                .setSslContext(trustAll)
                .setHostnameVerifier(NoopHostnameVerifier.INSTANCE)
                .buildClassic();
        return client(
                properties, PoolingHttpClientConnectionManagerBuilder.create().setTlsSocketStrategy(tls));
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

    private static CloseableHttpClient client(
            SenderProperties properties, PoolingHttpClientConnectionManagerBuilder connections) {
        connections
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(properties.connect()))
                        .setSocketTimeout(timeout(properties.answer()))
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(timeout(properties.answer()))
                        .build());
        return HttpClients.custom()
                .setConnectionManager(connections.build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(properties.answer()))
                        .build())
                .setUserAgent("Gatehouse-Audit")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }
}

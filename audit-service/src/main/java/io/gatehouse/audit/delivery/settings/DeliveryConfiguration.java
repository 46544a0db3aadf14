package io.gatehouse.audit.delivery.settings;

import io.gatehouse.audit.delivery.Backoff;
import io.gatehouse.audit.delivery.Circuits;
import io.gatehouse.audit.delivery.SendBatch;
import io.gatehouse.audit.delivery.WebhookSender;
import io.gatehouse.audit.signing.SigningKeys;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryProperties.class)
class DeliveryConfiguration {
    @Bean
    SendBatch sendBatch(
            WebhookSender sender, SigningKeys keys, DeliveryProperties properties, Clock clock, MeterRegistry meters) {
        return new SendBatch(sender, keys.current(), clock, meters, properties.batch());
    }

    @Bean
    Circuits circuits(DeliveryProperties properties, MeterRegistry meters) {
        var backoff = new Backoff(properties.firstRetry(), properties.longestRetry(), () -> ThreadLocalRandom.current()
                .nextDouble());
        return new Circuits(backoff, properties.failingAfter(), meters);
    }
}

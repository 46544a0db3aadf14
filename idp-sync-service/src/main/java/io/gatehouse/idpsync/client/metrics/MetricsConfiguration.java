package io.gatehouse.idpsync.client.metrics;

import io.gatehouse.idpsync.client.ProviderDecorator;
import io.gatehouse.idpsync.client.SyncMeter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {
    @Bean
    SyncMeter syncMeter(MeterRegistry meters) {
        return new SyncMetrics(meters);
    }

    @Bean
    ProviderDecorator meteredProviders(MeterRegistry meters) {
        return (type, provider) -> new MeteredProvider(provider, type, meters);
    }
}

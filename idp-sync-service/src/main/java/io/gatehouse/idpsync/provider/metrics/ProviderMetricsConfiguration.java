package io.gatehouse.idpsync.provider.metrics;

import io.gatehouse.idpsync.provider.ProviderDecorator;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProviderMetricsConfiguration {
    @Bean
    ProviderDecorator meteredProviders(MeterRegistry meters) {
        return (type, provider) -> new MeteredProvider(provider, type, meters);
    }
}

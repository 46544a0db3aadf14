package io.gatehouse.idpsync.reconcile.metrics;

import io.gatehouse.idpsync.reconcile.SyncMeter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SyncMetricsConfiguration {
    @Bean
    SyncMeter syncMeter(MeterRegistry meters) {
        return new SyncMetrics(meters);
    }
}

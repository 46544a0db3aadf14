package io.gatehouse.idpsync.drift.store;

import io.gatehouse.idpsync.drift.Scans;
import io.gatehouse.idpsync.reconcile.ClientStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class DriftStoreConfiguration {
    @Bean
    Scans scans(JdbcClient jdbc, ClientStore clients, Clock clock) {
        return new JdbcScans(jdbc, clients, clock);
    }
}

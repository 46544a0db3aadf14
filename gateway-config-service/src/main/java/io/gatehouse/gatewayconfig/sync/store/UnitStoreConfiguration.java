package io.gatehouse.gatewayconfig.sync.store;

import io.gatehouse.gatewayconfig.sync.Units;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class UnitStoreConfiguration {
    @Bean
    Units units(JdbcClient jdbc) {
        return new JdbcUnits(jdbc);
    }

    @Bean
    JdbcUnitLocks unitLocks(DataSource database) {
        return new JdbcUnitLocks(new LockSession(database));
    }

    @Bean
    UnitMetrics unitMetrics(JdbcClient jdbc) {
        return new UnitMetrics(jdbc);
    }
}

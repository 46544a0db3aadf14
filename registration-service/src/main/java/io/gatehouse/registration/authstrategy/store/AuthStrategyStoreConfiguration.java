package io.gatehouse.registration.authstrategy.store;

import io.gatehouse.registration.authstrategy.AuthStrategies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class AuthStrategyStoreConfiguration {
    @Bean
    AuthStrategies authStrategies(JdbcClient jdbc) {
        return new JdbcAuthStrategies(jdbc);
    }
}

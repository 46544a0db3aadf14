package io.gatehouse.gatewayconfig.issuer.store;

import io.gatehouse.gatewayconfig.issuer.KnownKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class IssuerStoreConfiguration {
    @Bean
    KnownKeys knownKeys(JdbcClient jdbc) {
        return new JdbcKnownKeys(jdbc);
    }
}

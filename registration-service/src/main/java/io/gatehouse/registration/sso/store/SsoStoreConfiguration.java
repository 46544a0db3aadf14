package io.gatehouse.registration.sso.store;

import io.gatehouse.registration.sso.Identities;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SsoStoreConfiguration {
    @Bean
    Identities identities(JdbcClient jdbc) {
        return new JdbcIdentities(jdbc);
    }
}

package io.gatehouse.registration.dcrprovider.store;

import io.gatehouse.registration.dcrprovider.DcrProviders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class DcrProviderStoreConfiguration {
    @Bean
    DcrProviders dcrProviders(JdbcClient jdbc) {
        return new JdbcDcrProviders(jdbc);
    }
}

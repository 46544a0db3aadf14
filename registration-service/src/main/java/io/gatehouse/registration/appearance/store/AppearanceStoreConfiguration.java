package io.gatehouse.registration.appearance.store;

import io.gatehouse.registration.appearance.Appearances;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class AppearanceStoreConfiguration {
    @Bean
    Appearances appearances(JdbcClient jdbc) {
        return new JdbcAppearances(jdbc);
    }
}

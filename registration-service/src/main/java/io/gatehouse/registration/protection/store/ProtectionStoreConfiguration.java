package io.gatehouse.registration.protection.store;

import io.gatehouse.registration.protection.Throttle;
import io.gatehouse.registration.protection.TrustedOrigins;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ProtectionStoreConfiguration {
    @Bean
    Throttle throttle(JdbcClient jdbc) {
        return new JdbcThrottle(jdbc);
    }

    @Bean
    TrustedOrigins.Hosts portalHosts(JdbcClient jdbc) {
        return new JdbcPortalHosts(jdbc);
    }
}

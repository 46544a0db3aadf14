package io.gatehouse.audit.portal.store;

import io.gatehouse.audit.portal.Portals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PortalStoreConfiguration {
    @Bean
    Portals portals(JdbcClient jdbc) {
        return new JdbcPortals(jdbc);
    }
}

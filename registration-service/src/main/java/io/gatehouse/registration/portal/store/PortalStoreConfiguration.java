package io.gatehouse.registration.portal.store;

import io.gatehouse.registration.portal.PortalProducts;
import io.gatehouse.registration.portal.Portals;
import io.gatehouse.registration.portal.Publications;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PortalStoreConfiguration {
    @Bean
    Portals portals(JdbcClient jdbc) {
        return new JdbcPortals(jdbc);
    }

    @Bean
    Publications publications(JdbcClient jdbc) {
        return new JdbcPublications(jdbc);
    }

    @Bean
    PortalProducts portalProducts(JdbcClient jdbc) {
        return new JdbcPortalProducts(jdbc);
    }
}

package io.gatehouse.registration.developer.store;

import io.gatehouse.registration.developer.Developers;
import io.gatehouse.registration.developer.Links;
import io.gatehouse.registration.developer.Sessions;
import io.gatehouse.registration.portal.PortalCensus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class DeveloperStoreConfiguration {
    @Bean
    Developers developers(JdbcClient jdbc) {
        return new JdbcDevelopers(jdbc);
    }

    @Bean
    PortalCensus portalCensus(JdbcClient jdbc) {
        return new JdbcPortalCensus(jdbc);
    }

    @Bean
    Links links(JdbcClient jdbc) {
        return new JdbcLinks(jdbc);
    }

    @Bean
    Sessions sessions(JdbcClient jdbc) {
        return new JdbcSessions(jdbc);
    }
}

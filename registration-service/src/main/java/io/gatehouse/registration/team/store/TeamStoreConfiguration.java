package io.gatehouse.registration.team.store;

import io.gatehouse.registration.site.ProductGrants;
import io.gatehouse.registration.team.Teams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class TeamStoreConfiguration {
    @Bean
    Teams teams(JdbcClient jdbc) {
        return new JdbcTeams(jdbc);
    }

    @Bean
    ProductGrants productGrants(JdbcClient jdbc) {
        return new JdbcProductGrants(jdbc);
    }
}

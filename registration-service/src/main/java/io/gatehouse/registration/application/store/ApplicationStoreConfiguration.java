package io.gatehouse.registration.application.store;

import io.gatehouse.registration.application.ApplicationLists;
import io.gatehouse.registration.application.Applications;
import io.gatehouse.registration.application.ClientSecrets;
import io.gatehouse.registration.application.Credentials;
import io.gatehouse.registration.application.Strategies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ApplicationStoreConfiguration {
    @Bean
    ClientSecrets clientSecrets(JdbcClient jdbc) {
        return new JdbcClientSecrets(jdbc);
    }

    @Bean
    Applications applications(JdbcClient jdbc) {
        return new JdbcApplications(jdbc);
    }

    @Bean
    ApplicationLists applicationLists(JdbcClient jdbc) {
        return new JdbcApplicationLists(jdbc);
    }

    @Bean
    Credentials credentials(JdbcClient jdbc) {
        return new JdbcCredentials(jdbc);
    }

    @Bean
    Strategies strategies(JdbcClient jdbc) {
        return new JdbcStrategies(jdbc);
    }
}

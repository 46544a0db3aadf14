package io.gatehouse.registration.registration.store;

import io.gatehouse.registration.registration.Publications;
import io.gatehouse.registration.registration.RegistrationLists;
import io.gatehouse.registration.registration.Registrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class RegistrationStoreConfiguration {
    @Bean
    Registrations registrations(JdbcClient jdbc) {
        return new JdbcRegistrations(jdbc);
    }

    @Bean
    RegistrationLists registrationLists(JdbcClient jdbc) {
        return new JdbcRegistrationLists(jdbc);
    }

    @Bean
    Publications registrationPublications(JdbcClient jdbc) {
        return new JdbcPublications(jdbc);
    }
}

package io.gatehouse.registration.specification.store;

import io.gatehouse.registration.specification.Specifications;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SpecificationStoreConfiguration {
    @Bean
    Specifications specifications(JdbcClient jdbc) {
        return new JdbcSpecifications(jdbc);
    }
}

package io.gatehouse.registration.apiproduct.store;

import io.gatehouse.registration.apiproduct.ApiProductVersions;
import io.gatehouse.registration.apiproduct.ApiProducts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ApiProductStoreConfiguration {
    @Bean
    ApiProducts apiProducts(JdbcClient jdbc) {
        return new JdbcApiProducts(jdbc);
    }

    @Bean
    ApiProductVersions apiProductVersions(JdbcClient jdbc) {
        return new JdbcApiProductVersions(jdbc);
    }
}

package io.gatehouse.idpsync.operations.store;

import io.gatehouse.idpsync.operations.Operations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class OperationsStoreConfiguration {
    @Bean
    Operations operations(JdbcClient jdbc) {
        return new JdbcOperations(jdbc);
    }
}

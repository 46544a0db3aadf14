package io.gatehouse.audit.destination.store;

import io.gatehouse.audit.destination.Destinations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class DestinationStoreConfiguration {
    @Bean
    Destinations destinations(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcDestinations(jdbc, new TransactionTemplate(transactions));
    }
}

package io.gatehouse.registration.document.store;

import io.gatehouse.registration.document.Documents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class DocumentStoreConfiguration {
    @Bean
    Documents documents(JdbcClient jdbc) {
        return new JdbcDocuments(jdbc);
    }
}

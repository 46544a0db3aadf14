package io.gatehouse.audit.deadletter.store;

import io.gatehouse.audit.deadletter.DeadLetterDecisions;
import io.gatehouse.audit.deadletter.DeadLetterIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class DeadLetterStoreConfiguration {
    @Bean
    DeadLetterIndex deadLetterIndex(
            JdbcClient jdbc, PlatformTransactionManager transactions, DeadLetterDecisions decisions) {
        return new JdbcDeadLetterIndex(jdbc, new TransactionTemplate(transactions), decisions);
    }
}

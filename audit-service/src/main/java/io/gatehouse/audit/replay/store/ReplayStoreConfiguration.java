package io.gatehouse.audit.replay.store;

import io.gatehouse.audit.delivery.Cursors;
import io.gatehouse.audit.replay.ReplayJobs;
import io.gatehouse.audit.replay.ReplayReports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ReplayStoreConfiguration {
    @Bean
    ReplayJobs replayJobs(
            JdbcClient jdbc, PlatformTransactionManager transactions, Cursors cursors, ReplayReports reports) {
        return new JdbcReplayJobs(
                jdbc, new TransactionTemplate(transactions), cursors, new ReplayRanges(jdbc), reports);
    }
}

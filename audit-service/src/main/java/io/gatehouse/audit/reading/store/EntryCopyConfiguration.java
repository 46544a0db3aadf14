package io.gatehouse.audit.reading.store;

import io.gatehouse.audit.reading.CopiedEntries;
import io.gatehouse.audit.reading.EntryCopy;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class EntryCopyConfiguration {
    @Bean
    EntryCopy entryCopy(DataSource dataSource) {
        return new JdbcEntryCopy(dataSource);
    }

    @Bean
    CopiedEntries copiedEntries(JdbcClient jdbc) {
        return new JdbcCopiedEntries(jdbc);
    }
}

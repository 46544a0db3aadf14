package io.gatehouse.audit.delivery.store;

import io.gatehouse.audit.delivery.Cursors;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CursorConfiguration {
    @Bean
    Cursors cursors(DataSource dataSource) {
        return new JdbcCursors(dataSource);
    }
}

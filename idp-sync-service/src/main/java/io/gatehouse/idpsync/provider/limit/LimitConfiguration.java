package io.gatehouse.idpsync.provider.limit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {
    @Bean
    CallTurns callTurns(JdbcClient jdbc) {
        return new CallTurns(jdbc);
    }
}

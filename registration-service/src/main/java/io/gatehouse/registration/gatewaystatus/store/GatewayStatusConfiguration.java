package io.gatehouse.registration.gatewaystatus.store;

import io.gatehouse.registration.gatewaystatus.FollowGateway;
import io.gatehouse.registration.gatewaystatus.GatewayReports;
import io.gatehouse.registration.transaction.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class GatewayStatusConfiguration {
    @Bean
    GatewayReports gatewayReports(JdbcClient jdbc) {
        return new JdbcGatewayReports(jdbc);
    }

    @Bean
    FollowGateway followGateway(GatewayReports reports, Transactions transactions) {
        return new FollowGateway(reports, transactions);
    }
}

package io.gatehouse.registration.authstrategy.web;

import io.gatehouse.registration.authstrategy.AuthStrategies;
import io.gatehouse.registration.authstrategy.AuthStrategyAnnouncements;
import io.gatehouse.registration.authstrategy.ManageAuthStrategies;
import io.gatehouse.registration.authstrategy.PortalStrategies;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuthStrategyConfiguration {
    @Bean
    ManageAuthStrategies manageAuthStrategies(
            AuthStrategies strategies,
            AuthStrategyAnnouncements announcements,
            Transactions transactions,
            Clock clock) {
        return new ManageAuthStrategies(strategies, announcements, transactions, clock);
    }

    @Bean
    PortalStrategies portalStrategies(ManageAuthStrategies manage) {
        return new PortalStrategies(manage);
    }
}

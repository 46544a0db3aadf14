package io.gatehouse.registration.authstrategy.web;

import io.gatehouse.registration.authstrategy.AuthStrategies;
import io.gatehouse.registration.authstrategy.AuthStrategyAnnouncements;
import io.gatehouse.registration.authstrategy.ManageAuthStrategies;
import io.gatehouse.registration.authstrategy.PortalStrategies;
import io.gatehouse.registration.authstrategy.SealStoredSecrets;
import io.gatehouse.registration.transaction.Transactions;
import io.gatehouse.schemas.sealed.SealingKey;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuthStrategyConfiguration {
    private static final Logger log = LoggerFactory.getLogger(AuthStrategyConfiguration.class);

    @Bean
    ManageAuthStrategies manageAuthStrategies(
            AuthStrategies strategies,
            AuthStrategyAnnouncements announcements,
            Transactions transactions,
            Clock clock) {
        return new ManageAuthStrategies(strategies, announcements, transactions, clock);
    }

    @Bean
    AuthStrategyForm authStrategyForm(SealingKey gatewaySealingKey) {
        return new AuthStrategyForm(new AuthConfigForm(gatewaySealingKey::seal));
    }

    @Bean
    SealStoredSecrets sealStoredSecrets(
            AuthStrategies strategies,
            AuthStrategyAnnouncements announcements,
            Transactions transactions,
            Clock clock,
            SealingKey gatewaySealingKey) {
        return new SealStoredSecrets(strategies, announcements, transactions, clock, gatewaySealingKey::seal);
    }

    /** Once per start; finds nothing to do after the first. */
    @Bean
    ApplicationRunner storedSecretsAreSealed(SealStoredSecrets sealStoredSecrets) {
        return arguments -> sealStoredSecrets.sealAll().forEach((id, fields) -> log.atWarn()
                .addKeyValue("authStrategyId", id)
                .addKeyValue("fields", fields)
                .log("secrets of a strategy were stored readable and are now sealed;"
                        + " change them at their issuer if the database or topic was read by others"));
    }

    @Bean
    PortalStrategies portalStrategies(ManageAuthStrategies manage) {
        return new PortalStrategies(manage);
    }
}

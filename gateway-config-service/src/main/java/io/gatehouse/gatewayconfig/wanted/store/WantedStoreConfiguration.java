package io.gatehouse.gatewayconfig.wanted.store;

import io.gatehouse.gatewayconfig.plan.UnitFacts;
import io.gatehouse.gatewayconfig.wanted.Facts;
import io.gatehouse.gatewayconfig.wanted.Wakeups;
import io.gatehouse.schemas.sealed.SealingKey;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class WantedStoreConfiguration {
    @Bean
    Facts facts(TransactionTemplate transactions, JdbcClient jdbc, Wakeups wakeups) {
        return new JdbcFacts(
                transactions,
                new FactLocks(jdbc),
                new CatalogTables(jdbc),
                new ApplicationTables(jdbc),
                new ConcernedUnits(jdbc),
                wakeups);
    }

    /** Once per start; finds nothing to do after the first. */
    @Bean
    ApplicationRunner storedSecretsAreSealed(
            TransactionTemplate transactions, JdbcClient jdbc, SealingKey ownSealingKey) {
        var seal = new SealStoredSecrets(jdbc, ownSealingKey::seal);
        return arguments -> transactions.executeWithoutResult(status -> seal.sealAll());
    }

    @Bean
    UnitFacts unitFacts(JdbcClient jdbc) {
        return new JdbcUnitFacts(jdbc);
    }
}

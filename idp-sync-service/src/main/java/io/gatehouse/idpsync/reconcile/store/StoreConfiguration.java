package io.gatehouse.idpsync.reconcile.store;

import io.gatehouse.idpsync.provider.Catalog;
import io.gatehouse.idpsync.reconcile.AttemptLog;
import io.gatehouse.idpsync.reconcile.ClientStore;
import io.gatehouse.idpsync.reconcile.ProductRegistrations;
import io.gatehouse.idpsync.reconcile.UnitOfWork;
import io.gatehouse.schemas.sealed.OpeningKeys;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    @Bean
    JdbcSecretStore secretStore(JdbcClient jdbc) {
        return new JdbcSecretStore(jdbc);
    }

    @Bean
    ClientStore clientStore(JdbcClient jdbc, JdbcSecretStore secretStore) {
        return new JdbcClientStore(jdbc, secretStore);
    }

    @Bean
    ProductRegistrations productRegistrations(JdbcClient jdbc) {
        return new JdbcProductRegistrations(jdbc);
    }

    @Bean
    Catalog catalog(JdbcClient jdbc) {
        return new JdbcCatalog(jdbc);
    }

    @Bean
    AttemptLog attemptLog(JdbcClient jdbc, Clock clock) {
        return new JdbcAttemptLog(jdbc, clock);
    }

    @Bean
    RegistrationStore registrations(JdbcClient jdbc, OpeningKeys openingKeys) {
        return new RegistrationStore(jdbc, openingKeys);
    }

    @Bean
    UnitOfWork unitOfWork(PlatformTransactionManager transactions) {
        var template = new TransactionTemplate(transactions);
        return new UnitOfWork() {
            @Override
            @SuppressWarnings("NullAway") // the work answers what its type says
            public <T> T inOne(Supplier<T> work) {
                return template.execute(status -> work.get());
            }
        };
    }
}

package io.gatehouse.registration.transaction.store;

import io.gatehouse.registration.transaction.Transactions;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class TransactionsConfiguration {
    @Bean
    Transactions transactions(PlatformTransactionManager manager) {
        var template = new TransactionTemplate(manager);
        return new Transactions() {
            @Override
            @SuppressWarnings("NullAway") // execute returns null only when the work does, and Supplier<T> does not
            public <T> T inOne(Supplier<T> work) {
                return template.execute(status -> work.get());
            }
        };
    }
}

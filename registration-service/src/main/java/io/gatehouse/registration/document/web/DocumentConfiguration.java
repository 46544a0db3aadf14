package io.gatehouse.registration.document.web;

import io.gatehouse.registration.apiproduct.ApiProducts;
import io.gatehouse.registration.document.Documents;
import io.gatehouse.registration.document.ManageDocuments;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {
    @Bean
    ManageDocuments manageDocuments(ApiProducts products, Documents documents, Transactions transactions, Clock clock) {
        return new ManageDocuments(products, documents, transactions, clock);
    }
}

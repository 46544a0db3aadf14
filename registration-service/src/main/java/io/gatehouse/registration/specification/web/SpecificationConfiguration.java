package io.gatehouse.registration.specification.web;

import io.gatehouse.registration.apiproduct.ApiProductVersions;
import io.gatehouse.registration.specification.ManageSpecifications;
import io.gatehouse.registration.specification.OpenApi;
import io.gatehouse.registration.specification.Specifications;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SpecificationConfiguration {
    @Bean
    ManageSpecifications manageSpecifications(
            ApiProductVersions versions,
            Specifications specifications,
            OpenApi openApi,
            Transactions transactions,
            Clock clock) {
        return new ManageSpecifications(versions, specifications, openApi, transactions, clock);
    }
}

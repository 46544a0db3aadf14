package io.gatehouse.registration.apiproduct.web;

import io.gatehouse.registration.apiproduct.ApiProductVersions;
import io.gatehouse.registration.apiproduct.ApiProducts;
import io.gatehouse.registration.apiproduct.ManageApiProducts;
import io.gatehouse.registration.apiproduct.ManageVersions;
import io.gatehouse.registration.apiproduct.PortalPlacement;
import io.gatehouse.registration.apiproduct.VersionAnnouncements;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApiProductConfiguration {
    @Bean
    ManageVersions manageVersions(
            ApiProducts products,
            ApiProductVersions versions,
            VersionAnnouncements announcements,
            PortalPlacement placement,
            Transactions transactions,
            Clock clock) {
        return new ManageVersions(products, versions, announcements, placement, transactions, clock);
    }

    @Bean
    ManageApiProducts manageApiProducts(
            ApiProducts products,
            ManageVersions versions,
            PortalPlacement placement,
            Transactions transactions,
            Clock clock) {
        return new ManageApiProducts(products, versions, placement, transactions, clock);
    }
}

package io.gatehouse.registration.appearance.web;

import io.gatehouse.registration.appearance.Appearances;
import io.gatehouse.registration.appearance.ManageAppearance;
import io.gatehouse.registration.portal.Portals;
import io.gatehouse.registration.transaction.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AppearanceConfiguration {
    @Bean
    ManageAppearance manageAppearance(Portals portals, Appearances appearances, Transactions transactions) {
        return new ManageAppearance(portals, appearances, transactions);
    }
}

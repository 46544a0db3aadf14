package io.gatehouse.registration.registration.web;

import io.gatehouse.registration.application.Applications;
import io.gatehouse.registration.application.ChangeApplication;
import io.gatehouse.registration.application.Strategies;
import io.gatehouse.registration.question.AskProvider;
import io.gatehouse.registration.registration.DecideRegistration;
import io.gatehouse.registration.registration.GrantedScopes;
import io.gatehouse.registration.registration.Publications;
import io.gatehouse.registration.registration.RegisterApplication;
import io.gatehouse.registration.registration.RegistrationEvents;
import io.gatehouse.registration.registration.Registrations;
import io.gatehouse.registration.registration.WithdrawRegistration;
import io.gatehouse.registration.site.CatalogAccess;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistrationConfiguration {
    @Bean
    RegisterApplication registerApplication(
            Applications applications,
            Registrations registrations,
            Publications publications,
            CatalogAccess access,
            RegistrationEvents events,
            ChangeApplication change,
            Transactions transactions,
            Clock clock) {
        return new RegisterApplication(
                applications, registrations, publications, access, events, change, transactions, clock);
    }

    @Bean
    GrantedScopes grantedScopes(Strategies strategies, AskProvider ask) {
        return new GrantedScopes(strategies, ask);
    }

    @Bean
    DecideRegistration decideRegistration(
            Applications applications,
            Registrations registrations,
            RegistrationEvents events,
            Transactions transactions,
            Clock clock) {
        return new DecideRegistration(applications, registrations, events, transactions, clock);
    }

    @Bean
    WithdrawRegistration withdrawRegistration(
            Applications applications,
            Registrations registrations,
            Publications publications,
            RegistrationEvents events,
            Transactions transactions) {
        return new WithdrawRegistration(applications, registrations, publications, events, transactions);
    }
}

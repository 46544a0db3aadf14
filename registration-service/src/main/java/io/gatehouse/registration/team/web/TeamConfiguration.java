package io.gatehouse.registration.team.web;

import io.gatehouse.registration.developer.Developers;
import io.gatehouse.registration.identityprovider.SignInRules;
import io.gatehouse.registration.team.ManageTeams;
import io.gatehouse.registration.team.Teams;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TeamConfiguration {
    @Bean
    ManageTeams manageTeams(
            Teams teams, Developers developers, SignInRules.Store rules, Transactions transactions, Clock clock) {
        return new ManageTeams(teams, developers, rules, transactions, clock);
    }
}

package io.gatehouse.registration.application.web;

import io.gatehouse.registration.application.ApplicationEvents;
import io.gatehouse.registration.application.Applications;
import io.gatehouse.registration.application.ChangeClientSecret;
import io.gatehouse.registration.application.ClientAnswers;
import io.gatehouse.registration.application.ClientSecrets;
import io.gatehouse.registration.application.FollowClientSecrets;
import io.gatehouse.registration.application.IssueClientSecret;
import io.gatehouse.registration.application.Limits;
import io.gatehouse.registration.application.Strategies;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClientSecretConfiguration {
    @Bean
    FollowClientSecrets followClientSecrets(
            Applications applications, Strategies strategies, ClientSecrets secrets, Clock clock) {
        return new FollowClientSecrets(applications, strategies, secrets, clock);
    }

    @Bean
    ClientSecretAnswers clientSecretAnswers(
            ClientSecrets secrets,
            IssueClientSecret issue,
            Applications applications,
            ApplicationEvents events,
            Strategies strategies,
            Transactions transactions) {
        var change = new ChangeClientSecret(applications, secrets, events, transactions);
        return new ClientSecretAnswers(secrets, issue, change, strategies);
    }

    @Bean
    IssueClientSecret issueClientSecret(
            Applications applications,
            Strategies strategies,
            ClientSecrets secrets,
            ApplicationEvents events,
            ClientAnswers answers,
            Transactions transactions,
            Clock clock,
            Limits limits,
            WaitProperties properties) {
        return new IssueClientSecret(
                applications, strategies, secrets, events, answers, transactions, clock, limits, properties.limit());
    }
}

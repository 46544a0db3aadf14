package io.gatehouse.registration.application.web;

import io.gatehouse.registration.application.ApiKeys;
import io.gatehouse.registration.application.ApplicationEvents;
import io.gatehouse.registration.application.ApplicationRules;
import io.gatehouse.registration.application.Applications;
import io.gatehouse.registration.application.ChangeApplication;
import io.gatehouse.registration.application.ClientAnswers;
import io.gatehouse.registration.application.CreateApplication;
import io.gatehouse.registration.application.Credentials;
import io.gatehouse.registration.application.DeleteApplication;
import io.gatehouse.registration.application.FollowClient;
import io.gatehouse.registration.application.Limits;
import io.gatehouse.registration.application.OwnApplications;
import io.gatehouse.registration.application.RequestApplication;
import io.gatehouse.registration.application.RotateSecret;
import io.gatehouse.registration.application.Strategies;
import io.gatehouse.registration.transaction.Transactions;
import io.gatehouse.schemas.sealed.SealingKey;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WaitProperties.class, LimitProperties.class})
class ApplicationConfiguration {
    /** Metric {@code registration.waiting}: requests that wait for an identity provider. */
    @Bean
    ClientAnswers clientAnswers(MeterRegistry meters) {
        var answers = new ClientAnswers();
        Gauge.builder("registration.waiting", answers, ClientAnswers::size)
                .description("Requests that wait for an identity provider")
                .register(meters);
        return answers;
    }

    @Bean
    OwnApplications ownApplications(Applications applications) {
        return new OwnApplications(applications);
    }

    @Bean
    Limits limits(LimitProperties properties) {
        return new Limits(properties.applications(), properties.credentials());
    }

    @Bean
    ApplicationRules applicationRules(Applications applications, Limits limits) {
        return new ApplicationRules(applications, limits);
    }

    @Bean
    RequestApplication requestApplication(
            Applications applications,
            Strategies strategies,
            ApplicationRules rules,
            ApplicationEvents events,
            Clock clock) {
        return new RequestApplication(applications, strategies, rules, events, clock);
    }

    @Bean
    FollowClient followClient(
            Applications applications, List<FollowClient.Listener> listeners, Transactions transactions) {
        return new FollowClient(applications, listeners, transactions);
    }

    @Bean
    CreateApplication createApplication(
            RequestApplication request,
            ClientAnswers answers,
            FollowClient follow,
            Transactions transactions,
            WaitProperties properties) {
        return new CreateApplication(request, answers, follow, transactions, properties.limit());
    }

    @Bean
    RotateSecret rotateSecret(
            Applications applications,
            ApplicationEvents events,
            ClientAnswers answers,
            FollowClient follow,
            Transactions transactions,
            WaitProperties properties) {
        return new RotateSecret(applications, events, answers, follow, transactions, properties.limit());
    }

    @Bean
    ChangeApplication changeApplication(
            Applications applications,
            Strategies strategies,
            ApplicationRules rules,
            ApplicationEvents events,
            Transactions transactions,
            Clock clock) {
        return new ChangeApplication(applications, strategies, rules, events, transactions, clock);
    }

    @Bean
    DeleteApplication deleteApplication(
            Applications applications,
            List<DeleteApplication.Belongings> belongings,
            ApplicationEvents events,
            Transactions transactions) {
        return new DeleteApplication(applications, belongings, events, transactions);
    }

    /** Seals to gateway-config-service. */
    @Bean
    SealingKey gatewaySealingKey(WaitProperties properties) {
        return SealingKey.ofFile(properties.sealing().gatewayConfig());
    }

    @Bean
    ApiKeys apiKeys(
            Applications applications,
            Credentials credentials,
            Strategies strategies,
            ApplicationEvents events,
            SealingKey gatewaySealingKey,
            Transactions transactions,
            Clock clock,
            Limits limits) {
        return new ApiKeys(
                applications, credentials, strategies, events, gatewaySealingKey::seal, transactions, clock, limits);
    }
}

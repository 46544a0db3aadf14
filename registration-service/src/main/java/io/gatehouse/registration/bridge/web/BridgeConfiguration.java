package io.gatehouse.registration.bridge.web;

import io.gatehouse.registration.application.ClientAnswers;
import io.gatehouse.registration.application.Limits;
import io.gatehouse.registration.bridge.BridgeClient;
import io.gatehouse.registration.bridge.BridgeEvents;
import io.gatehouse.registration.bridge.BridgeKeys;
import io.gatehouse.registration.bridge.BridgeSecrets;
import io.gatehouse.registration.bridge.BridgedClients;
import io.gatehouse.registration.bridge.BridgedSecrets;
import io.gatehouse.registration.bridge.ChangeBridgedClient;
import io.gatehouse.registration.bridge.FollowBridgedClient;
import io.gatehouse.registration.bridge.ManageBridgeKeys;
import io.gatehouse.registration.dcrprovider.DcrProviders;
import io.gatehouse.registration.transaction.Transactions;
import io.gatehouse.schemas.observation.Observations;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class BridgeConfiguration {
    @Bean
    FollowBridgedClient followBridgedClient(BridgedClients clients, BridgedSecrets secrets, Transactions transactions) {
        return new FollowBridgedClient(clients, secrets, transactions);
    }

    /** Waits as long as requests for applications do. */
    @Bean
    BridgeClient bridgeClient(
            BridgedClients clients,
            BridgeEvents events,
            ClientAnswers answers,
            FollowBridgedClient follow,
            Transactions transactions,
            Clock clock,
            @Value("${gatehouse.registration.wait:10s}") Duration limit) {
        return new BridgeClient(clients, events, answers, follow, transactions, clock, limit);
    }

    @Bean
    ChangeBridgedClient changeBridgedClient(BridgedClients clients, BridgeEvents events, Transactions transactions) {
        return new ChangeBridgedClient(clients, events, transactions);
    }

    @Bean
    BridgeSecrets bridgeSecrets(
            BridgedClients clients,
            BridgedSecrets secrets,
            BridgeEvents events,
            ClientAnswers answers,
            Transactions transactions,
            Clock clock,
            Limits limits,
            @Value("${gatehouse.registration.wait:10s}") Duration limit) {
        return new BridgeSecrets(clients, secrets, events, answers, transactions, clock, limits, limit);
    }

    @Bean
    ManageBridgeKeys manageBridgeKeys(DcrProviders providers, BridgeKeys keys, Transactions transactions, Clock clock) {
        return new ManageBridgeKeys(providers, keys, transactions, clock);
    }

    /** After the request is observed, before anything else looks at it. */
    @Bean
    FilterRegistrationBean<BridgeKeyFilter> bridgeKeyFilter(
            ManageBridgeKeys keys, Observations observations, JsonMapper json) {
        var filter = new FilterRegistrationBean<>(new BridgeKeyFilter(keys, observations, json));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return filter;
    }
}

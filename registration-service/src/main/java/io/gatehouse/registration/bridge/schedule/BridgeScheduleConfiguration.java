package io.gatehouse.registration.bridge.schedule;

import io.gatehouse.registration.bridge.BridgeEvents;
import io.gatehouse.registration.bridge.BridgedClient;
import io.gatehouse.registration.bridge.BridgedClients;
import io.gatehouse.registration.bridge.ForgetUnanswered;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BridgeProperties.class)
class BridgeScheduleConfiguration {
    private static final Logger log = LoggerFactory.getLogger(BridgeScheduleConfiguration.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Bean
    ForgetUnanswered forgetUnanswered(
            BridgedClients clients,
            BridgeEvents events,
            Transactions transactions,
            Clock clock,
            BridgeProperties properties) {
        return new ForgetUnanswered(clients, events, transactions, clock, properties.unanswered());
    }

    /** Each instance does it; the second finds nothing to remove. */
    @Bean
    SchedulingConfigurer forgettingUnanswered(ForgetUnanswered forgetUnanswered) {
        return tasks -> tasks.addFixedDelayTask(
                () -> forgetUnanswered.forget().forEach(BridgeScheduleConfiguration::tell), PAUSE);
    }

    private static void tell(BridgedClient client) {
        log.atInfo()
                .addKeyValue("applicationId", client.applicationId())
                .addKeyValue("dcrProviderId", client.providerId())
                .addKeyValue("clientId", client.client().clientId())
                .log("bridged client removed: its secret was never handed over and not asked for again");
    }
}

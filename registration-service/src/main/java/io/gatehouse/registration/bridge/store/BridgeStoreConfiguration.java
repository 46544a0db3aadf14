package io.gatehouse.registration.bridge.store;

import io.gatehouse.registration.bridge.BridgeKeys;
import io.gatehouse.registration.bridge.BridgedClients;
import io.gatehouse.registration.bridge.BridgedSecrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class BridgeStoreConfiguration {
    @Bean
    BridgedClients bridgedClients(JdbcClient jdbc) {
        return new JdbcBridgedClients(jdbc);
    }

    @Bean
    BridgedSecrets bridgedSecrets(JdbcClient jdbc) {
        return new JdbcBridgedSecrets(jdbc);
    }

    @Bean
    BridgeKeys bridgeKeys(JdbcClient jdbc) {
        return new JdbcBridgeKeys(jdbc);
    }
}

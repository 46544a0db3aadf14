package io.gatehouse.schemas.access;

import java.time.Clock;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;

/**
 * Gives a service the tokens that the command made: {@code gatehouse.access.stored} is {@code own} in registration-service,
 * where they are made, {@code follow} in those that hear of them on the binding {@code accessTokens}, and unset in services
 * without a management API.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "io.gatehouse.schemas.event.EventAutoConfiguration"
        })
@ConditionalOnProperty("gatehouse.access.stored")
class AccessTokenAutoConfiguration {
    @Bean
    FlywayConfigurationCustomizer accessTokenMigration() {
        return flyway -> flyway.locations(Stream.concat(
                        Arrays.stream(flyway.getLocations()).map(Object::toString), Stream.of("classpath:db/access"))
                .toArray(String[]::new));
    }

    @Bean
    AccessTokenTable accessTokenTable(JdbcClient jdbc) {
        return new AccessTokenTable(jdbc);
    }

    @Bean
    @Order(2)
    TokenSource storedTokens(AccessTokenTable tokens, Clock clock) {
        return new StoredTokens(tokens, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "gatehouse.access.stored", havingValue = "follow")
    Consumer<Message<?>> accessTokens(AccessTokenTable tokens) {
        return new AccessTokensHandler(tokens);
    }
}

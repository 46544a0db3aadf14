package io.gatehouse.idpsync.reconcile.messaging;

import io.gatehouse.events.AuthStrategy;
import io.gatehouse.events.DcrProvider;
import io.gatehouse.idpsync.client.ProviderSettings;
import io.gatehouse.idpsync.reconcile.RememberWanted;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class CatalogEventsHandler {
    private static final Logger log = LoggerFactory.getLogger(CatalogEventsHandler.class);
    private static final String PROVIDER = "dcr-provider:";
    private static final String STRATEGY = "auth-strategy:";

    /** Reads {@code registration.catalog-events.v1}: providers, and what auth strategies say of clients. */
    @Bean
    Consumer<Message<?>> catalogEvents(RememberWanted remember) {
        return message -> {
            switch (message.getPayload()) {
                case DcrProvider event ->
                    log(event.getEventId(), event.getDcrProviderId(), event.getRevision(), remember(remember, event));
                case AuthStrategy event ->
                    log(event.getEventId(), event.getAuthStrategyId(), event.getRevision(), remember(remember, event));
                case KafkaNull ignored -> forget(remember, key(message));
                default -> log.atDebug().addKeyValue("key", key(message)).log("nothing to do");
            }
        };
    }

    private static boolean remember(RememberWanted remember, DcrProvider event) {
        return remember.remember(new ProviderSettings(
                event.getDcrProviderId(),
                event.getRevision(),
                false,
                event.getProviderType(),
                event.getIssuer(),
                event.getSettings(),
                event.getSealedCredentials()));
    }

    private static boolean remember(RememberWanted remember, AuthStrategy event) {
        return remember.remember(new io.gatehouse.idpsync.provider.AuthStrategy(
                event.getAuthStrategyId(),
                event.getRevision(),
                Set.copyOf(event.getAuthMethods()),
                TokenAudience.of(event.getPluginConfig())));
    }

    private static void forget(RememberWanted remember, String key) {
        if (key.startsWith(PROVIDER)) {
            remember.forgetProvider(key.substring(PROVIDER.length()));
        } else if (key.startsWith(STRATEGY)) {
            remember.forgetStrategy(key.substring(STRATEGY.length()));
        }
        log.atInfo().addKeyValue("key", key).addKeyValue("change", "deleted").log("catalog");
    }

    private static void log(Object eventId, String id, long revision, boolean news) {
        log.atInfo()
                .addKeyValue("eventId", eventId)
                .addKeyValue("id", id)
                .addKeyValue("revision", revision)
                .addKeyValue("change", news ? "remembered" : "none")
                .log("catalog");
    }

    private static String key(Message<?> message) {
        var key = message.getHeaders().get(KafkaHeaders.RECEIVED_KEY);
        return key instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(key);
    }
}

package io.gatehouse.schemas.access;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.messaging.Message;

/** Reads {@code registration.catalog-events.v1}: the tokens that registration-service made. */
class AccessTokensHandler implements Consumer<Message<?>> {
    private static final Logger log = LoggerFactory.getLogger(AccessTokensHandler.class);

    private final AccessTokenTable tokens;

    AccessTokensHandler(AccessTokenTable tokens) {
        this.tokens = tokens;
    }

    @Override
    public void accept(Message<?> message) {
        switch (message.getPayload()) {
            case io.gatehouse.events.AccessToken event ->
                log.atInfo()
                        .addKeyValue("eventId", event.getEventId())
                        .addKeyValue("accessTokenId", event.getAccessTokenId())
                        .addKeyValue("revision", event.getRevision())
                        .addKeyValue("changed", tokens.put(AccessTokenRecords.token(event)))
                        .log("access token");
            case KafkaNull removed -> remove(key(message));
            default -> {}
        }
    }

    private void remove(String key) {
        if (AccessTokenRecords.isKey(key)) {
            tokens.remove(AccessTokenRecords.id(key));
        }
    }

    private static String key(Message<?> message) {
        return switch (message.getHeaders().get(KafkaHeaders.RECEIVED_KEY)) {
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case null -> "";
            case Object text -> text.toString();
        };
    }
}

package io.gatehouse.registration.application.messaging;

import io.gatehouse.registration.application.ClientFollower;
import io.gatehouse.schemas.consuming.UnusableRecordException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class ClientEventsHandler {
    private static final Logger log = LoggerFactory.getLogger(ClientEventsHandler.class);

    /** Reads {@code idp-sync.client-events.v1}: remembers how far the client of each application has come. */
    @Bean
    Consumer<Message<?>> clientEvents(List<ClientFollower> followers) {
        return message -> {
            if (!(message.getPayload() instanceof SpecificRecord record)) {
                throw new UnusableRecordException("no value (expected: an event about a client)");
            }
            ClientRecords.news(record).ifPresent(news -> log.atInfo()
                    .addKeyValue("applicationId", news.applicationId())
                    .addKeyValue("revision", news.revision())
                    .addKeyValue("event", record.getSchema().getName())
                    .addKeyValue("known", followers.stream().anyMatch(follower -> follower.hear(news)))
                    .log("client of an application"));
        };
    }
}

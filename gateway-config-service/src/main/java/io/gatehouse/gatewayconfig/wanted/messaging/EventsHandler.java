package io.gatehouse.gatewayconfig.wanted.messaging;

import io.gatehouse.gatewayconfig.wanted.Fact;
import io.gatehouse.gatewayconfig.wanted.Facts;
import io.gatehouse.schemas.consuming.UnusableRecordException;
import io.gatehouse.schemas.sealed.SealingKey;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** Reads the catalog, applications and their clients. Remembers what is wanted; bringing it to the gateways is another's work. */
@Configuration(proxyBeanMethods = false)
class EventsHandler {
    private static final Logger log = LoggerFactory.getLogger(EventsHandler.class);

    @Bean
    Consumer<Message<?>> catalogEvents(Facts facts, MeterRegistry meters, SealingKey ownSealingKey) {
        return message -> remember(
                facts,
                meters,
                message,
                message.getPayload() instanceof SpecificRecord event
                        ? CatalogFacts.of(event, ownSealingKey::seal)
                        : CatalogFacts.removed(key(message)));
    }

    @Bean
    Consumer<Message<SpecificRecord>> applicationEvents(Facts facts, MeterRegistry meters) {
        return message -> remember(facts, meters, message, ApplicationFacts.of(message.getPayload()));
    }

    @Bean
    Consumer<Message<SpecificRecord>> clientEvents(Facts facts, MeterRegistry meters) {
        return message -> remember(facts, meters, message, ApplicationFacts.of(message.getPayload()));
    }

    /** One transaction: rows and durable tasks. Received events = planned + noted + known + ignored. */
    private static void remember(Facts facts, MeterRegistry meters, Message<?> message, Optional<Fact> fact) {
        var change = fact.map(facts::remember)
                .map(known -> known.name().toLowerCase(Locale.ROOT))
                .orElse("ignored");
        meters.counter("gateway.config.events", "change", change).increment();
        log.atInfo()
                .addKeyValue("event", message.getPayload().getClass().getSimpleName())
                .addKeyValue("eventId", eventId(message))
                .addKeyValue("key", key(message))
                .addKeyValue("change", change)
                .log("event handled");
    }

    private static String eventId(Message<?> message) {
        return message.getPayload() instanceof SpecificRecord event
                        && event.getSchema().getField("event_id") != null
                ? String.valueOf(
                        event.get(event.getSchema().getField("event_id").pos()))
                : "";
    }

    private static String key(Message<?> message) {
        if (message.getHeaders().get(KafkaHeaders.RECEIVED_KEY) instanceof String key) {
            return key;
        }
        throw new UnusableRecordException("a record without key");
    }
}

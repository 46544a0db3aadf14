package io.gatehouse.schemas.consuming;

import io.gatehouse.schemas.test.TestKafka;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** A service that remembers what it handled, and fails when it is told to. */
@SpringBootConfiguration
@EnableAutoConfiguration
class ConsumingTestService {
    static final String EVENTS = "consuming.events.v1";
    static final String STATES = "consuming.states.v1";
    static final String HEARD = "consuming.heard.v1";

    /** One message that was handled. */
    record Handled(String key, Object payload, @Nullable String trace) {}

    final Queue<Handled> handled = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<RuntimeException>> failures = new ConcurrentHashMap<>();

    /** To be called before the service starts: it makes no topics of its own. */
    static void createTopics() {
        TestKafka.create(List.of(EVENTS, STATES, HEARD));
    }

    /** Lets the next attempts at the records of a key fail, one by one. */
    void failNext(String key, RuntimeException... attempts) {
        failures.computeIfAbsent(key, name -> new ConcurrentLinkedQueue<>()).addAll(List.of(attempts));
    }

    @Bean
    Consumer<Message<SpecificRecord>> events() {
        return this::handle;
    }

    @Bean
    Consumer<Message<?>> states() {
        return this::handle;
    }

    @Bean
    Consumer<Message<SpecificRecord>> listening() {
        return this::handle;
    }

    private void handle(Message<?> message) {
        var key = String.valueOf(message.getHeaders().get(KafkaHeaders.RECEIVED_KEY));
        var failure = failures.getOrDefault(key, new ConcurrentLinkedQueue<>()).poll();
        if (failure != null) {
            throw failure;
        }
        handled.add(new Handled(key, message.getPayload(), MDC.get("traceparent")));
    }
}

package io.gatehouse.audit;

import io.gatehouse.audit.record.messaging.Events;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.serialization.AvroSerializer;
import io.gatehouse.schemas.test.TestRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer that sends one event after the other, of two portals by turns, whatever becomes of the broker meanwhile. */
final class EventFlow implements AutoCloseable {
    private static final List<String> TOPICS =
            List.of(Topics.APPLICATION_EVENTS, Topics.CLIENT_EVENTS, Topics.OBSERVATIONS);

    private final AvroSerializer serializer = new AvroSerializer();
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<UUID> portals;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofPlatform().unstarted(this::flow);
    private volatile boolean flowing = true;

    record Sent(String eventId, UUID portal) {}

    EventFlow(String broker, List<UUID> portals) {
        this.portals = portals;
        serializer.configure(Map.of("schema.registry.url", TestRegistry.url()), false);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "linger.ms", 0, "delivery.timeout.ms", 300_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** What the broker has, in the order of sending. */
    List<Sent> sent() {
        return sent;
    }

    /** Sends until it is stopped. */
    void start() {
        thread.start();
    }

    void stop() {
        flowing = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void flow() {
        while (flowing) {
            send(sent.size());
        }
    }

    void send(String topic, String key, SpecificRecord event) {
        try {
            producer.send(new ProducerRecord<>(
                            topic, key.getBytes(StandardCharsets.UTF_8), serializer.serialize(topic, event)))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("not sent to " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void send(int number) {
        var id = UUID.randomUUID();
        var portal = portals.get(number % portals.size());
        var event = Events.applicationUpdated(id, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        event.put("portal_id", portal.toString());
        send(TOPICS.get(number % TOPICS.size()), "key-" + number % 40, event);
        sent.add(new Sent(id.toString(), portal));
    }

    @Override
    public void close() {
        stop();
        producer.close();
    }
}

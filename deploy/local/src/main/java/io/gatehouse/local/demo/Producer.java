package io.gatehouse.local.demo;

import io.gatehouse.events.ApplicationSubmissionReady;
import io.gatehouse.events.ApplicationSubmissionRefused;
import io.gatehouse.events.ApplicationSubmitted;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.sealed.SecretRecipient;
import io.gatehouse.schemas.serialization.AvroDeserializer;
import io.gatehouse.schemas.serialization.AvroSerializer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A program that asks for applications by records instead of HTTP, and reads the answers. */
final class Producer implements AutoCloseable {
    private final SecretRecipient recipient = SecretRecipient.create();
    private final KafkaProducer<String, SpecificRecord> requests;
    private final KafkaConsumer<String, SpecificRecord> outcomes;

    Producer(Stack stack) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", stack.bootstrap(), "schema.registry.url", stack.registry());
        requests = new KafkaProducer<>(config, new StringSerializer(), configured(new AvroSerializer(), config));
        outcomes = new KafkaConsumer<>(config, new StringDeserializer(), configured(new AvroDeserializer(), config));
        var partitions = outcomes.partitionsFor(Topics.REQUEST_OUTCOMES).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        outcomes.assign(partitions);
        outcomes.seekToEnd(partitions);
        partitions.forEach(outcomes::position);
    }

    private static AvroSerializer configured(AvroSerializer serializer, Map<String, ?> config) {
        serializer.configure(config, false);
        return serializer;
    }

    private static AvroDeserializer configured(AvroDeserializer deserializer, Map<String, ?> config) {
        deserializer.configure(config, false);
        return deserializer;
    }

    /** Asks for an application that is registered for a version; returns the id of the request. */
    String submit(String portalId, String email, String name, String strategyId, String versionId) {
        var request = ApplicationSubmitted.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .setPortalId(portalId)
                .setDeveloperEmail(email)
                .setName(name)
                .setAuthStrategyId(strategyId)
                .setProductVersionIds(List.of(versionId))
                .setSecretRecipient(recipient.publicJwk())
                .build();
        var sent = requests.send(
                new ProducerRecord<>(Topics.REQUESTS, request.getEventId().toString(), request));
        requests.flush();
        sent.resultNow();
        return request.getEventId().toString();
    }

    /** Waits until a request is ready; its secret can be opened with {@link #open}. */
    ApplicationSubmissionReady awaitReady(String requestId) {
        return await(requestId, ApplicationSubmissionReady.class);
    }

    ApplicationSubmissionRefused awaitRefused(String requestId) {
        return await(requestId, ApplicationSubmissionRefused.class);
    }

    String open(String sealedCredential) {
        return recipient.open(sealedCredential);
    }

    private <T extends SpecificRecord> T await(String requestId, Class<T> outcome) {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < deadline) {
            for (var record : outcomes.poll(Duration.ofMillis(200))) {
                if (requestId.equals(record.key()) && outcome.isInstance(record.value())) {
                    return outcome.cast(record.value());
                }
            }
        }
        throw new DemoFailure("no " + outcome.getSimpleName() + " for request " + requestId + " within 30 s");
    }

    @Override
    public void close() {
        requests.close();
        outcomes.close();
    }
}

package io.gatehouse.registration.test;

import io.gatehouse.events.ApplicationRequested;
import io.gatehouse.events.ClientProvisioned;
import io.gatehouse.events.ClientSecretIssued;
import io.gatehouse.events.ClientSyncFailed;
import io.gatehouse.events.FailureKind;
import io.gatehouse.events.SecretRotationRequested;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.sealed.SealingKey;
import io.gatehouse.schemas.serialization.AvroDeserializer;
import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.TestKafka;
import io.gatehouse.schemas.test.TestRegistry;
import io.gatehouse.schemas.test.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Plays idp-sync-service: reads what is wanted and answers with real records. The name of an application says how: one that
 * starts with {@code silent} gets no answer, one with {@code refused} is refused, all others get a client.
 */
public final class IdpSync {
    private static final Map<String, ApplicationRequested> SEEN = new ConcurrentHashMap<>();
    private static boolean started;

    private IdpSync() {}

    /** Starts to play, once for all tests; from then on nothing is missed. */
    public static synchronized void start() {
        if (started) {
            return;
        }
        started = true;
        var values = new AvroDeserializer();
        values.configure(Map.of("schema.registry.url", TestRegistry.url()), false);
        var settings = Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrap(), "fetch.max.wait.ms", 50);
        var consumer = new KafkaConsumer<String, SpecificRecord>(settings, new StringDeserializer(), values);
        var partitions = consumer.partitionsFor(Topics.APPLICATION_EVENTS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        Thread.ofPlatform().daemon().name("played idp-sync").start(() -> run(consumer));
    }

    private static void run(KafkaConsumer<String, SpecificRecord> consumer) {
        while (true) {
            consumer.poll(Duration.ofSeconds(1)).forEach(event -> answer(event.value()));
        }
    }

    private static void answer(SpecificRecord event) {
        switch (event) {
            case ApplicationRequested wanted
            when wanted.getDcrProviderId() != null -> {
                SEEN.put(wanted.getApplicationId(), wanted);
                if (wanted.getName().startsWith("refused")) {
                    refuse(wanted, wanted.getRevision());
                } else if (!wanted.getName().startsWith("silent")) {
                    provision(wanted.getApplicationId());
                }
            }
            case SecretRotationRequested rotation -> rotate(rotation);
            default -> {
                // nothing that the tests want done
            }
        }
    }

    /** Makes the client of an application that was seen, whatever its name. */
    public static ClientProvisioned provision(String applicationId) {
        var wanted = seen(applicationId);
        var event = ClientProvisioned.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ServiceContext.ORGANIZATION_ID)
                .setApplicationId(applicationId)
                .setRevision(wanted.getRevision())
                .setDcrProviderId(wanted.getDcrProviderId())
                .setClientId("client-" + applicationId)
                .setSealedSecret(seal(wanted.getSecretRecipient()))
                .build();
        TestTopics.send(Topics.CLIENT_EVENTS, applicationId, event);
        return event;
    }

    private static void refuse(ApplicationRequested wanted, long revision) {
        var event = ClientSyncFailed.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ServiceContext.ORGANIZATION_ID)
                .setApplicationId(wanted.getApplicationId())
                .setRevision(revision)
                .setDcrProviderId(wanted.getDcrProviderId())
                .setKind(FailureKind.REFUSED)
                .setProviderStatus(400)
                .setMessage("redirect_uri is not allowed")
                .setAttempt(1)
                .build();
        TestTopics.send(Topics.CLIENT_EVENTS, wanted.getApplicationId(), event);
    }

    private static void rotate(SecretRotationRequested rotation) {
        var wanted = seen(rotation.getApplicationId());
        if (wanted.getName().startsWith("refused")) {
            refuse(wanted, rotation.getRevision());
            return;
        }
        var event = ClientSecretIssued.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ServiceContext.ORGANIZATION_ID)
                .setApplicationId(rotation.getApplicationId())
                .setRevision(rotation.getRevision())
                .setDcrProviderId(wanted.getDcrProviderId())
                .setClientId("client-" + rotation.getApplicationId())
                .setRequestId(rotation.getRotationId())
                .setSealedSecret(seal(rotation.getSecretRecipient()))
                .build();
        TestTopics.send(Topics.CLIENT_EVENTS, rotation.getApplicationId(), event);
    }

    private static ApplicationRequested seen(String applicationId) {
        return Objects.requireNonNull(SEEN.get(applicationId), () -> applicationId + " was never asked for");
    }

    private static @Nullable String seal(@Nullable String recipient) {
        var secret = KnownSecrets.remember("client-secret-" + UUID.randomUUID());
        return recipient == null ? null : SealingKey.ofJwk(recipient).seal(secret);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}

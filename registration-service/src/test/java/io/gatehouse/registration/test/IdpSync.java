package io.gatehouse.registration.test;

import io.gatehouse.events.ApplicationRequested;
import io.gatehouse.events.BridgedClientRequested;
import io.gatehouse.events.ClientProvisioned;
import io.gatehouse.events.ClientSecretIssued;
import io.gatehouse.events.ClientSecretRefused;
import io.gatehouse.events.ClientSecretRevoked;
import io.gatehouse.events.ClientSyncFailed;
import io.gatehouse.events.CredentialRequested;
import io.gatehouse.events.CredentialRevoked;
import io.gatehouse.events.CredentialType;
import io.gatehouse.events.FailureKind;
import io.gatehouse.events.GrantedScopesRead;
import io.gatehouse.events.GrantedScopesRequested;
import io.gatehouse.events.ProviderVerificationRequested;
import io.gatehouse.events.ProviderVerified;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Plays idp-sync-service: reads what is wanted and answers with real records. The name of an application says how: one that
 * starts with {@code silent} gets no answer, one with {@code refused} is refused, all others get a client. More secrets are
 * refused to {@code full} ones, and {@code slow} ones wait for theirs in vain.
 */
public final class IdpSync {
    private static final Map<String, ApplicationRequested> SEEN = new ConcurrentHashMap<>();
    private static volatile Optional<List<String>> verification = Optional.of(List.of());
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
            case CredentialRequested wanted when wanted.getSecretRecipient() != null -> oneMoreSecret(wanted);
            case CredentialRevoked revoked
            when revoked.getCredentialType() == CredentialType.CLIENT_CREDENTIALS -> oneSecretLess(revoked);
            case ProviderVerificationRequested question -> verify(question);
            case GrantedScopesRequested question -> scopes(question);
            case BridgedClientRequested wanted -> bridge(wanted);
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

    private static void oneMoreSecret(CredentialRequested wanted) {
        var client = seen(wanted.getApplicationId()).getName();
        if (client.startsWith("slow")) {
            return;
        }
        var tooMany = "one too many".equals(wanted.getDisplayName()) || client.startsWith("full");
        TestTopics.send(Topics.CLIENT_EVENTS, wanted.getApplicationId(), tooMany ? refused(wanted) : issued(wanted));
    }

    private static void oneSecretLess(CredentialRevoked revoked) {
        TestTopics.send(
                Topics.CLIENT_EVENTS,
                revoked.getApplicationId(),
                revoked(revoked.getApplicationId(), revoked.getCredentialId()));
    }

    /** A secret of a client no longer works. */
    public static ClientSecretRevoked revoked(String applicationId, String credentialId) {
        var wanted = seen(applicationId);
        return ClientSecretRevoked.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ServiceContext.ORGANIZATION_ID)
                .setApplicationId(applicationId)
                .setRevision(wanted.getRevision())
                .setDcrProviderId(wanted.getDcrProviderId())
                .setClientId("client-" + applicationId)
                .setCredentialId(credentialId)
                .build();
    }

    private static SpecificRecord refused(CredentialRequested wanted) {
        return ClientSecretRefused.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ServiceContext.ORGANIZATION_ID)
                .setApplicationId(wanted.getApplicationId())
                .setRevision(wanted.getRevision())
                .setRequestId(wanted.getCredentialId())
                .setMessage("two secrets are the most")
                .build();
    }

    private static SpecificRecord issued(CredentialRequested wanted) {
        return ClientSecretIssued.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ServiceContext.ORGANIZATION_ID)
                .setApplicationId(wanted.getApplicationId())
                .setRevision(wanted.getRevision())
                .setDcrProviderId(seen(wanted.getApplicationId()).getDcrProviderId())
                .setClientId("client-" + wanted.getApplicationId())
                .setRequestId(wanted.getCredentialId())
                .setSealedSecret(seal(wanted.getSecretRecipient()))
                .build();
    }

    /** How providers are verified from now on; empty for no answer. */
    public static void verifyWith(Optional<List<String>> errors) {
        verification = errors;
    }

    private static void verify(ProviderVerificationRequested question) {
        verification.ifPresent(errors -> TestTopics.send(
                Topics.CLIENT_EVENTS,
                question.getDcrProviderId(),
                ProviderVerified.newBuilder()
                        .setEventId(UUID.randomUUID())
                        .setOccurredAt(now())
                        .setOrganizationId(ServiceContext.ORGANIZATION_ID)
                        .setDcrProviderId(question.getDcrProviderId())
                        .setRevision(question.getRevision())
                        .setVerificationId(question.getVerificationId())
                        .setErrors(errors)
                        .build()));
    }

    private static void scopes(GrantedScopesRequested question) {
        TestTopics.send(
                Topics.CLIENT_EVENTS,
                question.getApplicationId(),
                GrantedScopesRead.newBuilder()
                        .setEventId(UUID.randomUUID())
                        .setOccurredAt(now())
                        .setOrganizationId(ServiceContext.ORGANIZATION_ID)
                        .setApplicationId(question.getApplicationId())
                        .setRevision(question.getRevision())
                        .setDcrProviderId(question.getDcrProviderId())
                        .setRequestId(question.getRequestId())
                        .setScopes(List.of("weather:read"))
                        .build());
    }

    private static void bridge(BridgedClientRequested wanted) {
        SEEN.put(wanted.getApplicationId(), asApplication(wanted));
        if (wanted.getName().startsWith("refused")) {
            refuse(seen(wanted.getApplicationId()), wanted.getRevision());
        } else if (!wanted.getName().startsWith("silent")) {
            provision(wanted.getApplicationId());
        }
    }

    /** To idp-sync-service the one is like the other. */
    private static ApplicationRequested asApplication(BridgedClientRequested wanted) {
        return ApplicationRequested.newBuilder()
                .setEventId(wanted.getEventId())
                .setOccurredAt(wanted.getOccurredAt())
                .setOrganizationId(wanted.getOwnerOrganizationId())
                .setApplicationId(wanted.getApplicationId())
                .setRevision(wanted.getRevision())
                .setPortalId(wanted.getPortalId())
                .setDeveloperId(wanted.getDeveloperId())
                .setName(wanted.getName())
                .setAuthStrategyId(wanted.getAuthStrategyId())
                .setCredentialType(CredentialType.CLIENT_CREDENTIALS)
                .setDcrProviderId(wanted.getDcrProviderId())
                .setSecretRecipient(wanted.getSecretRecipient())
                .build();
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

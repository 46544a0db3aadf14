package io.gatehouse.idpsync.reconcile.messaging;

import io.gatehouse.events.ClientDeleted;
import io.gatehouse.events.ClientDriftRepaired;
import io.gatehouse.events.ClientProvisioned;
import io.gatehouse.events.ClientSecretIssued;
import io.gatehouse.events.ClientSecretRefused;
import io.gatehouse.events.ClientSecretRevoked;
import io.gatehouse.events.ClientSyncFailed;
import io.gatehouse.events.ClientUpdated;
import io.gatehouse.events.FailureKind;
import io.gatehouse.idpsync.client.IssuedClient;
import io.gatehouse.idpsync.reconcile.Announcements;
import io.gatehouse.idpsync.reconcile.Failure;
import io.gatehouse.idpsync.reconcile.SecretRequest;
import io.gatehouse.idpsync.reconcile.WantedClient;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.event.EventStamp;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.event.TraceParent;
import io.gatehouse.schemas.outbox.Outbox;
import io.gatehouse.schemas.sealed.SealingKey;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Writes {@code idp-sync.client-events.v1} through the outbox; secrets are sealed before they become part of an event. */
final class OutboxAnnouncements implements Announcements {
    private final Outbox outbox;
    private final EventStamps stamps;

    OutboxAnnouncements(Outbox outbox, EventStamps stamps) {
        this.outbox = outbox;
        this.stamps = stamps;
    }

    @Override
    public void provisioned(WantedClient.Present wanted, IssuedClient client) {
        append(wanted.applicationId(), wanted.traceParent(), stamp -> ClientProvisioned.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(wanted.applicationId())
                .setRevision(wanted.revision())
                .setDcrProviderId(wanted.providerId())
                .setClientId(client.clientId())
                .setSealedSecret(sealed(client.secret().value(), wanted.secretRecipient()))
                .setSecretExpiresAt(client.secret().expiresAt())
                .build());
    }

    @Override
    public void updated(WantedClient.Present wanted, String clientId) {
        append(wanted.applicationId(), wanted.traceParent(), stamp -> ClientUpdated.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(wanted.applicationId())
                .setRevision(wanted.revision())
                .setDcrProviderId(wanted.providerId())
                .setClientId(clientId)
                .build());
    }

    @Override
    public void secretIssued(SecretRequest request, String providerId, IssuedClient client) {
        append(request.applicationId(), request.traceParent(), stamp -> ClientSecretIssued.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(request.applicationId())
                .setRevision(request.revision())
                .setDcrProviderId(providerId)
                .setClientId(client.clientId())
                .setRequestId(request.requestId())
                .setSealedSecret(sealed(client.secret().value(), request.recipient()))
                .setSecretExpiresAt(client.secret().expiresAt())
                .build());
    }

    @Override
    public void secretRevoked(SecretRequest request, String providerId, String clientId) {
        append(request.applicationId(), request.traceParent(), stamp -> ClientSecretRevoked.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(request.applicationId())
                .setRevision(request.revision())
                .setDcrProviderId(providerId)
                .setClientId(clientId)
                .setCredentialId(request.credentialId())
                .build());
    }

    @Override
    public void secretRefused(SecretRequest request, String reason) {
        append(request.applicationId(), request.traceParent(), stamp -> ClientSecretRefused.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(request.applicationId())
                .setRevision(request.revision())
                .setRequestId(request.requestId())
                .setMessage(reason)
                .build());
    }

    @Override
    public void deleted(WantedClient.Absent wanted, String providerId, @Nullable String clientId) {
        append(wanted.applicationId(), wanted.traceParent(), stamp -> ClientDeleted.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(wanted.applicationId())
                .setRevision(wanted.revision())
                .setDcrProviderId(providerId)
                .setClientId(clientId)
                .build());
    }

    @Override
    public void failed(WantedClient wanted, String providerId, Failure failure, @Nullable Instant nextAttempt) {
        append(wanted.applicationId(), wanted.traceParent(), stamp -> ClientSyncFailed.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(wanted.applicationId())
                .setRevision(wanted.revision())
                .setDcrProviderId(providerId)
                .setKind(failure.refused() ? FailureKind.REFUSED : FailureKind.UNAVAILABLE)
                .setProviderStatus(failure.status())
                .setMessage(failure.reason())
                .setAttempt(failure.attempts())
                .setNextAttemptAt(nextAttempt)
                .build());
    }

    @Override
    public void driftRepaired(
            WantedClient wanted, String providerId, @Nullable String clientId, List<String> differences) {
        append(wanted.applicationId(), wanted.traceParent(), stamp -> ClientDriftRepaired.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(wanted.applicationId())
                .setRevision(wanted.revision())
                .setDcrProviderId(providerId)
                .setClientId(clientId)
                .setDifferences(differences)
                .build());
    }

    /** Under the trace of whoever wanted it, whatever the thread worked for before. */
    @SuppressWarnings("try") // the scope is there for the thread, not for the block
    private void append(String key, @Nullable String trace, Function<EventStamp, SpecificRecord> event) {
        try (var scope = TraceParent.enter(trace)) {
            outbox.append(Topics.CLIENT_EVENTS, key, event.apply(stamps.next()));
        }
    }

    private static @Nullable String sealed(Secret secret, @Nullable String recipient) {
        return recipient == null ? null : SealingKey.ofJwk(recipient).seal(secret.reveal());
    }
}

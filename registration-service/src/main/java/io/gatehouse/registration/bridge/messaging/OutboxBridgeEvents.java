package io.gatehouse.registration.bridge.messaging;

import io.gatehouse.events.ApplicationDeleted;
import io.gatehouse.events.BridgedClientRequested;
import io.gatehouse.events.CredentialRequested;
import io.gatehouse.events.CredentialRevoked;
import io.gatehouse.events.CredentialType;
import io.gatehouse.events.SecretRotationRequested;
import io.gatehouse.registration.bridge.BridgeEvents;
import io.gatehouse.registration.bridge.BridgedClient;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Puts what is wanted of bridged clients on {@code registration.application-events.v1}. */
class OutboxBridgeEvents implements BridgeEvents {
    private final Outbox outbox;
    private final EventStamps stamps;

    OutboxBridgeEvents(Outbox outbox, EventStamps stamps) {
        this.outbox = outbox;
        this.stamps = stamps;
    }

    @Override
    public void requested(BridgedClient client, @Nullable String secretRecipient) {
        var stamp = stamps.next();
        var owner = client.owner();
        var details = client.details();
        append(
                client,
                BridgedClientRequested.newBuilder()
                        .setEventId(stamp.eventId())
                        .setOccurredAt(stamp.occurredAt())
                        .setOrganizationId(stamp.organizationId())
                        .setTraceParent(stamp.traceParent())
                        .setApplicationId(client.applicationId().toString())
                        .setRevision(client.revision())
                        .setDcrProviderId(client.providerId().toString())
                        .setOwnerOrganizationId(owner.organizationId().toString())
                        .setPortalId(owner.portalId().toString())
                        .setDeveloperId(owner.developerId().toString())
                        .setAuthStrategyId(owner.strategyId().toString())
                        .setName(details.name())
                        .setDescription(details.description())
                        .setRedirectUris(details.redirectUris())
                        .setScopes(details.scopes())
                        .setGrantTypes(client.grantTypes())
                        .setSecretRecipient(secretRecipient)
                        .build());
    }

    @Override
    public void rotationRequested(BridgedClient client, UUID rotationId, String secretRecipient) {
        var stamp = stamps.next();
        append(
                client,
                SecretRotationRequested.newBuilder()
                        .setEventId(stamp.eventId())
                        .setOccurredAt(stamp.occurredAt())
                        .setOrganizationId(stamp.organizationId())
                        .setTraceParent(stamp.traceParent())
                        .setApplicationId(client.applicationId().toString())
                        .setRevision(client.revision())
                        .setRotationId(rotationId.toString())
                        .setSecretRecipient(secretRecipient)
                        .build());
    }

    @Override
    public void secretRequested(BridgedClient client, UUID secretId, String secretRecipient) {
        var stamp = stamps.next();
        append(
                client,
                CredentialRequested.newBuilder()
                        .setEventId(stamp.eventId())
                        .setOccurredAt(stamp.occurredAt())
                        .setOrganizationId(stamp.organizationId())
                        .setTraceParent(stamp.traceParent())
                        .setApplicationId(client.applicationId().toString())
                        .setRevision(client.revision())
                        .setCredentialId(secretId.toString())
                        .setCredentialType(CredentialType.CLIENT_CREDENTIALS)
                        .setSecretRecipient(secretRecipient)
                        .build());
    }

    @Override
    public void secretRevoked(BridgedClient client, UUID secretId) {
        var stamp = stamps.next();
        append(
                client,
                CredentialRevoked.newBuilder()
                        .setEventId(stamp.eventId())
                        .setOccurredAt(stamp.occurredAt())
                        .setOrganizationId(stamp.organizationId())
                        .setTraceParent(stamp.traceParent())
                        .setApplicationId(client.applicationId().toString())
                        .setRevision(client.revision())
                        .setCredentialId(secretId.toString())
                        .setCredentialType(CredentialType.CLIENT_CREDENTIALS)
                        .build());
    }

    @Override
    public void deleted(BridgedClient client) {
        var stamp = stamps.next();
        append(
                client,
                ApplicationDeleted.newBuilder()
                        .setEventId(stamp.eventId())
                        .setOccurredAt(stamp.occurredAt())
                        .setOrganizationId(stamp.organizationId())
                        .setTraceParent(stamp.traceParent())
                        .setApplicationId(client.applicationId().toString())
                        .setRevision(client.revision())
                        .setPortalId(client.owner().portalId().toString())
                        .setDeveloperId(client.owner().developerId().toString())
                        .setCredentialType(CredentialType.CLIENT_CREDENTIALS)
                        .setDcrProviderId(client.providerId().toString())
                        .build());
    }

    private void append(BridgedClient client, SpecificRecord event) {
        outbox.append(Topics.APPLICATION_EVENTS, client.applicationId().toString(), event);
    }
}

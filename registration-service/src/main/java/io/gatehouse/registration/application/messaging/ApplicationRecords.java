package io.gatehouse.registration.application.messaging;

import io.gatehouse.events.ApplicationDeleted;
import io.gatehouse.events.ApplicationRequested;
import io.gatehouse.events.ApplicationUpdated;
import io.gatehouse.events.CredentialRequested;
import io.gatehouse.events.CredentialRevoked;
import io.gatehouse.events.CredentialType;
import io.gatehouse.events.SecretRotationRequested;
import io.gatehouse.registration.application.Application;
import io.gatehouse.registration.application.ClientSecret;
import io.gatehouse.registration.application.Credential;
import io.gatehouse.registration.application.CredentialKind;
import io.gatehouse.schemas.event.EventStamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns applications into events. */
final class ApplicationRecords {
    private ApplicationRecords() {}

    static ApplicationRequested requested(EventStamp stamp, Application application, @Nullable String recipient) {
        var details = application.details();
        return ApplicationRequested.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(application.id().toString())
                .setRevision(application.revision())
                .setPortalId(application.portalId().toString())
                .setDeveloperId(application.developerId().toString())
                .setName(details.name())
                .setDescription(details.description())
                .setRedirectUris(details.redirectUris())
                .setAuthStrategyId(application.strategyId().toString())
                .setCredentialType(type(application.credentials()))
                .setDcrProviderId(text(application.providerId()))
                .setReferenceId(brought(application))
                .setScopes(details.scopes())
                .setGrantTypes(application.grantTypes())
                .setSecretRecipient(recipient)
                .build();
    }

    static ApplicationUpdated updated(EventStamp stamp, Application application) {
        var details = application.details();
        return ApplicationUpdated.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(application.id().toString())
                .setRevision(application.revision())
                .setPortalId(application.portalId().toString())
                .setDeveloperId(application.developerId().toString())
                .setName(details.name())
                .setDescription(details.description())
                .setRedirectUris(details.redirectUris())
                .setAuthStrategyId(application.strategyId().toString())
                .setCredentialType(type(application.credentials()))
                .setDcrProviderId(text(application.providerId()))
                .setReferenceId(brought(application))
                .setScopes(details.scopes())
                .setGrantTypes(application.grantTypes())
                .build();
    }

    static ApplicationDeleted deleted(EventStamp stamp, Application application) {
        return ApplicationDeleted.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(application.id().toString())
                .setRevision(application.revision())
                .setPortalId(application.portalId().toString())
                .setDeveloperId(application.developerId().toString())
                .setCredentialType(type(application.credentials()))
                .setDcrProviderId(text(application.providerId()))
                .build();
    }

    static CredentialRequested credentialRequested(
            EventStamp stamp, Application application, Credential credential, String sealedKey) {
        return CredentialRequested.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(application.id().toString())
                .setRevision(application.revision())
                .setCredentialId(credential.id().toString())
                .setCredentialType(CredentialType.KEY_AUTH)
                .setDisplayName(credential.displayName())
                .setKeySha256(credential.keySha256())
                .setSealedKey(sealedKey)
                .setExpiresAt(credential.expiresAt())
                .build();
    }

    static CredentialRequested clientSecretRequested(
            EventStamp stamp, Application application, ClientSecret secret, String recipient) {
        return CredentialRequested.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(application.id().toString())
                .setRevision(application.revision())
                .setCredentialId(secret.id().toString())
                .setCredentialType(CredentialType.CLIENT_CREDENTIALS)
                .setDisplayName(secret.displayName())
                .setSecretRecipient(recipient)
                .build();
    }

    static CredentialRevoked credentialRevoked(
            EventStamp stamp, Application application, UUID credentialId, CredentialType type) {
        return CredentialRevoked.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(application.id().toString())
                .setRevision(application.revision())
                .setCredentialId(credentialId.toString())
                .setCredentialType(type)
                .build();
    }

    static SecretRotationRequested rotationRequested(
            EventStamp stamp, Application application, UUID rotationId, String recipient) {
        return SecretRotationRequested.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(application.id().toString())
                .setRevision(application.revision())
                .setRotationId(rotationId.toString())
                .setSecretRecipient(recipient)
                .build();
    }

    private static CredentialType type(CredentialKind kind) {
        return switch (kind) {
            case CLIENT_CREDENTIALS -> CredentialType.CLIENT_CREDENTIALS;
            case SELF_MANAGED_CLIENT_CREDENTIALS -> CredentialType.SELF_MANAGED_CLIENT_CREDENTIALS;
            case KEY_AUTH -> CredentialType.KEY_AUTH;
        };
    }

    /** The client id that the developer brings; nothing else may stand in the event. */
    private static @Nullable String brought(Application application) {
        return application.credentials() == CredentialKind.SELF_MANAGED_CLIENT_CREDENTIALS
                ? application.details().referenceId()
                : null;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}

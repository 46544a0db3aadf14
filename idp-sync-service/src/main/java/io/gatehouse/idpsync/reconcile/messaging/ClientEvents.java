package io.gatehouse.idpsync.reconcile.messaging;

import io.gatehouse.events.ApplicationDeleted;
import io.gatehouse.events.ApplicationRequested;
import io.gatehouse.events.ApplicationUpdated;
import io.gatehouse.events.BridgedClientRequested;
import io.gatehouse.events.CredentialRequested;
import io.gatehouse.events.CredentialRevoked;
import io.gatehouse.events.GrantedScopesRequested;
import io.gatehouse.events.ProviderVerificationRequested;
import io.gatehouse.events.SecretRotationRequested;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.question.Question;
import io.gatehouse.idpsync.reconcile.SecretRequest;
import io.gatehouse.idpsync.reconcile.WantedClient;
import io.gatehouse.schemas.consuming.UnusableRecordException;
import io.gatehouse.schemas.sealed.SealingKey;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is wanted from application events. */
final class ClientEvents {
    private ClientEvents() {}

    static WantedClient wanted(ApplicationRequested event) {
        var applicationId = uuid("application_id", event.getApplicationId());
        var spec = new ClientSpec(
                applicationId,
                event.getOrganizationId(),
                event.getPortalId(),
                event.getDeveloperId(),
                event.getName(),
                event.getDescription(),
                Set.copyOf(event.getRedirectUris()),
                Set.copyOf(event.getGrantTypes()),
                Set.copyOf(event.getScopes()),
                event.getAuthStrategyId(),
                null,
                Set.of());
        return new WantedClient.Present(
                applicationId,
                event.getRevision(),
                uuid("dcr_provider_id", event.getDcrProviderId()),
                event.getAuthStrategyId(),
                spec,
                recipient(event.getSecretRecipient()),
                event.getTraceParent());
    }

    static WantedClient wanted(ApplicationUpdated event) {
        var applicationId = uuid("application_id", event.getApplicationId());
        var spec = new ClientSpec(
                applicationId,
                event.getOrganizationId(),
                event.getPortalId(),
                event.getDeveloperId(),
                event.getName(),
                event.getDescription(),
                Set.copyOf(event.getRedirectUris()),
                Set.copyOf(event.getGrantTypes()),
                Set.copyOf(event.getScopes()),
                event.getAuthStrategyId(),
                null,
                Set.of());
        return new WantedClient.Present(
                applicationId,
                event.getRevision(),
                uuid("dcr_provider_id", event.getDcrProviderId()),
                event.getAuthStrategyId(),
                spec,
                null,
                event.getTraceParent());
    }

    static WantedClient wanted(BridgedClientRequested event) {
        var applicationId = uuid("application_id", event.getApplicationId());
        var spec = new ClientSpec(
                applicationId,
                event.getOwnerOrganizationId(),
                event.getPortalId(),
                event.getDeveloperId(),
                event.getName(),
                event.getDescription(),
                Set.copyOf(event.getRedirectUris()),
                Set.copyOf(event.getGrantTypes()),
                Set.copyOf(event.getScopes()),
                event.getAuthStrategyId(),
                null,
                Set.of());
        return new WantedClient.Present(
                applicationId,
                event.getRevision(),
                uuid("dcr_provider_id", event.getDcrProviderId()),
                event.getAuthStrategyId(),
                spec,
                recipient(event.getSecretRecipient()),
                event.getTraceParent());
    }

    static WantedClient wanted(ApplicationDeleted event) {
        return new WantedClient.Absent(
                uuid("application_id", event.getApplicationId()),
                event.getRevision(),
                event.getDcrProviderId(),
                event.getTraceParent());
    }

    static SecretRequest secretRequest(SecretRotationRequested event) {
        return new SecretRequest(
                SecretRequest.Kind.ROTATION,
                event.getRotationId(),
                uuid("application_id", event.getApplicationId()),
                event.getRevision(),
                recipient(event.getSecretRecipient()),
                event.getTraceParent());
    }

    static Question question(ProviderVerificationRequested event) {
        return new Question(
                uuid("verification_id", event.getVerificationId()),
                uuid("dcr_provider_id", event.getDcrProviderId()),
                null,
                event.getRevision(),
                event.getTraceParent());
    }

    static Question question(GrantedScopesRequested event) {
        return new Question(
                uuid("request_id", event.getRequestId()),
                uuid("dcr_provider_id", event.getDcrProviderId()),
                uuid("application_id", event.getApplicationId()),
                event.getRevision(),
                event.getTraceParent());
    }

    static SecretRequest secretRequest(CredentialRequested event) {
        return new SecretRequest(
                SecretRequest.Kind.CREDENTIAL,
                event.getCredentialId(),
                uuid("application_id", event.getApplicationId()),
                event.getRevision(),
                recipient(event.getSecretRecipient()),
                event.getTraceParent());
    }

    static SecretRequest secretRequest(CredentialRevoked event) {
        return new SecretRequest(
                SecretRequest.Kind.REVOCATION,
                event.getCredentialId(),
                uuid("application_id", event.getApplicationId()),
                event.getRevision(),
                null,
                event.getTraceParent());
    }

    private static String uuid(String field, @Nullable String value) {
        try {
            return UUID.fromString(String.valueOf(value)).toString();
        } catch (IllegalArgumentException e) {
            throw new UnusableRecordException(field + ": " + value + " (expected: a UUID)", e);
        }
    }

    private static @Nullable String recipient(@Nullable String publicJwk) {
        if (publicJwk != null) {
            try {
                SealingKey.ofJwk(publicJwk);
            } catch (IllegalArgumentException e) {
                throw new UnusableRecordException("secret_recipient: " + e.getMessage(), e);
            }
        }
        return publicJwk;
    }
}

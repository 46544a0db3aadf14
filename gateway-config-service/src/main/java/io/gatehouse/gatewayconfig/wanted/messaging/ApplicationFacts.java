package io.gatehouse.gatewayconfig.wanted.messaging;

import io.gatehouse.events.ApplicationDeleted;
import io.gatehouse.events.ApplicationRequested;
import io.gatehouse.events.ApplicationUpdated;
import io.gatehouse.events.ClientDeleted;
import io.gatehouse.events.ClientProvisioned;
import io.gatehouse.events.ClientUpdated;
import io.gatehouse.events.CredentialRequested;
import io.gatehouse.events.CredentialRevoked;
import io.gatehouse.events.CredentialType;
import io.gatehouse.events.RegistrationApproved;
import io.gatehouse.events.RegistrationDeleted;
import io.gatehouse.events.RegistrationRejected;
import io.gatehouse.events.RegistrationRequested;
import io.gatehouse.events.RegistrationRevoked;
import io.gatehouse.events.SecretRotationRequested;
import io.gatehouse.gatewayconfig.wanted.Fact;
import io.gatehouse.gatewayconfig.wanted.Fact.CredentialKind;
import io.gatehouse.gatewayconfig.wanted.Fact.Origin;
import io.gatehouse.gatewayconfig.wanted.Fact.Registration;
import io.gatehouse.gatewayconfig.wanted.Fact.Registration.Status;
import io.gatehouse.schemas.consuming.UnusableRecordException;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** What the events of applications and of their clients say, as far as gateways are concerned. */
final class ApplicationFacts {
    private ApplicationFacts() {}

    /** Empty for an event that changes nothing here. */
    static Optional<Fact> of(SpecificRecord event) {
        return Optional.ofNullable(
                switch (event) {
                    case ApplicationRequested e ->
                        new Fact.Application(
                                e.getApplicationId(),
                                e.getRevision(),
                                kind(e.getCredentialType()),
                                e.getAuthStrategyId(),
                                e.getDcrProviderId(),
                                e.getReferenceId(),
                                new Origin(e.getOrganizationId(), e.getPortalId(), e.getDeveloperId()),
                                false);
                    case ApplicationUpdated e ->
                        new Fact.Application(
                                e.getApplicationId(),
                                e.getRevision(),
                                kind(e.getCredentialType()),
                                e.getAuthStrategyId(),
                                e.getDcrProviderId(),
                                e.getReferenceId(),
                                new Origin(e.getOrganizationId(), e.getPortalId(), e.getDeveloperId()),
                                false);
                    case ApplicationDeleted e ->
                        new Fact.Application(
                                e.getApplicationId(),
                                e.getRevision(),
                                kind(e.getCredentialType()),
                                null,
                                e.getDcrProviderId(),
                                null,
                                new Origin(e.getOrganizationId(), e.getPortalId(), e.getDeveloperId()),
                                true);
                    case CredentialRequested e -> credential(e);
                    case CredentialRevoked e ->
                        e.getCredentialType() == CredentialType.KEY_AUTH
                                ? new Fact.ApiKey(
                                        e.getCredentialId(), e.getApplicationId(), e.getRevision(), null, null)
                                : new Fact.ApplicationProgress(e.getApplicationId(), e.getRevision());
                    case SecretRotationRequested e ->
                        new Fact.ApplicationProgress(e.getApplicationId(), e.getRevision());
                    case RegistrationRequested e ->
                        new Registration(
                                e.getRegistrationId(),
                                e.getApplicationId(),
                                e.getRevision(),
                                e.getProductVersionId(),
                                Status.PENDING);
                    case RegistrationApproved e ->
                        new Registration(
                                e.getRegistrationId(),
                                e.getApplicationId(),
                                e.getRevision(),
                                e.getProductVersionId(),
                                Status.APPROVED);
                    case RegistrationRejected e ->
                        new Registration(
                                e.getRegistrationId(),
                                e.getApplicationId(),
                                e.getRevision(),
                                e.getProductVersionId(),
                                Status.REJECTED);
                    case RegistrationRevoked e ->
                        new Registration(
                                e.getRegistrationId(),
                                e.getApplicationId(),
                                e.getRevision(),
                                e.getProductVersionId(),
                                Status.REVOKED);
                    case RegistrationDeleted e ->
                        new Registration(
                                e.getRegistrationId(),
                                e.getApplicationId(),
                                e.getRevision(),
                                e.getProductVersionId(),
                                Status.DELETED);
                    case ClientProvisioned e -> new Fact.Client(e.getApplicationId(), e.getRevision(), e.getClientId());
                    case ClientUpdated e -> new Fact.Client(e.getApplicationId(), e.getRevision(), e.getClientId());
                    case ClientDeleted e -> new Fact.Client(e.getApplicationId(), e.getRevision(), null);
                    default -> null;
                });
    }

    private static Fact credential(CredentialRequested event) {
        if (event.getCredentialType() != CredentialType.KEY_AUTH) {
            return new Fact.ApplicationProgress(event.getApplicationId(), event.getRevision());
        }
        if (event.getSealedKey() == null) {
            throw new UnusableRecordException("CredentialRequested " + event.getEventId()
                    + ": credential_type KEY_AUTH without sealed_key (expected: the key, sealed to this service)");
        }
        return new Fact.ApiKey(
                event.getCredentialId(),
                event.getApplicationId(),
                event.getRevision(),
                event.getSealedKey(),
                event.getExpiresAt());
    }

    private static CredentialKind kind(CredentialType type) {
        return switch (type) {
            case CLIENT_CREDENTIALS -> CredentialKind.OAUTH_CLIENT;
            case SELF_MANAGED_CLIENT_CREDENTIALS -> CredentialKind.OWN_OAUTH_CLIENT;
            case KEY_AUTH -> CredentialKind.API_KEY;
            case UNKNOWN ->
                throw new UnusableRecordException(
                        "credential_type UNKNOWN (expected: a type that this version of the service knows)");
        };
    }
}

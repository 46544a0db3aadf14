package io.gatehouse.registration.application.messaging;

import io.gatehouse.events.ClientProvisioned;
import io.gatehouse.events.ClientSecretIssued;
import io.gatehouse.events.ClientSecretRefused;
import io.gatehouse.events.ClientSecretRevoked;
import io.gatehouse.events.ClientSyncFailed;
import io.gatehouse.events.ClientUpdated;
import io.gatehouse.events.FailureKind;
import io.gatehouse.registration.application.ClientAnswers;
import io.gatehouse.registration.application.ClientNews;
import io.gatehouse.schemas.consuming.UnusableRecordException;
import java.util.Optional;
import java.util.UUID;

/** Reads what idp-sync-service says. */
final class ClientRecords {
    private ClientRecords() {}

    /**
     * What a record means for its application; empty if nothing, such as for a type that a newer writer added.
     *
     * @throws UnusableRecordException if the record makes no sense
     */
    static Optional<ClientNews> news(Object record) {
        return switch (record) {
            case ClientProvisioned made ->
                Optional.of(new ClientNews.Provisioned(
                        id("application_id", made.getApplicationId()),
                        made.getRevision(),
                        made.getClientId(),
                        made.getSealedSecret()));
            case ClientUpdated updated ->
                Optional.of(new ClientNews.Updated(
                        id("application_id", updated.getApplicationId()),
                        updated.getRevision(),
                        updated.getClientId()));
            case ClientSecretIssued issued ->
                Optional.of(new ClientNews.SecretIssued(
                        id("application_id", issued.getApplicationId()),
                        issued.getRevision(),
                        issued.getClientId(),
                        id("request_id", issued.getRequestId())));
            case ClientSecretRefused refused ->
                Optional.of(new ClientNews.SecretRefused(
                        id("application_id", refused.getApplicationId()),
                        refused.getRevision(),
                        id("request_id", refused.getRequestId())));
            case ClientSecretRevoked revoked ->
                Optional.of(new ClientNews.SecretRevoked(
                        id("application_id", revoked.getApplicationId()),
                        revoked.getRevision(),
                        revoked.getClientId(),
                        id("credential_id", revoked.getCredentialId())));
            case ClientSyncFailed failed ->
                Optional.of(new ClientNews.Failed(
                        id("application_id", failed.getApplicationId()),
                        failed.getRevision(),
                        failed.getMessage(),
                        failed.getKind() == FailureKind.REFUSED));
            default -> Optional.empty();
        };
    }

    /** Hands the answer in a record to the request that waits for it here, if there is one. */
    static void handOver(Object record, ClientAnswers answers) {
        switch (record) {
            case ClientProvisioned made
            when made.getSealedSecret() != null ->
                answers.issued(
                        id("application_id", made.getApplicationId()),
                        made.getClientId(),
                        made.getSealedSecret(),
                        made.getRevision());
            case ClientSecretIssued issued
            when issued.getSealedSecret() != null ->
                answers.issued(
                        id("request_id", issued.getRequestId()),
                        issued.getClientId(),
                        issued.getSealedSecret(),
                        issued.getRevision());
            case ClientSecretRefused refused ->
                answers.refused(id("request_id", refused.getRequestId()), refused.getMessage());
            case ClientSyncFailed failed
            when failed.getKind() == FailureKind.REFUSED ->
                answers.refused(
                        id("application_id", failed.getApplicationId()), failed.getRevision(), failed.getMessage());
            default -> {
                // no answer to anything a request waits for
            }
        }
    }

    static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new UnusableRecordException(field + ": " + text + " (expected: a UUID)");
        }
    }
}

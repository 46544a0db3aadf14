package io.gatehouse.registration.application.messaging;

import io.gatehouse.events.CredentialType;
import io.gatehouse.registration.application.Application;
import io.gatehouse.registration.application.ApplicationEvents;
import io.gatehouse.registration.application.ClientSecret;
import io.gatehouse.registration.application.Credential;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

class OutboxApplicationEvents implements ApplicationEvents {
    private final Outbox outbox;
    private final EventStamps stamps;

    OutboxApplicationEvents(Outbox outbox, EventStamps stamps) {
        this.outbox = outbox;
        this.stamps = stamps;
    }

    @Override
    public void requested(Application application, @Nullable String secretRecipient) {
        append(application, ApplicationRecords.requested(stamps.next(), application, secretRecipient));
    }

    @Override
    public void updated(Application application) {
        append(application, ApplicationRecords.updated(stamps.next(), application));
    }

    @Override
    public void deleted(Application application) {
        append(application, ApplicationRecords.deleted(stamps.next(), application));
    }

    @Override
    public void credentialRequested(Application application, Credential credential, String sealedKey) {
        append(application, ApplicationRecords.credentialRequested(stamps.next(), application, credential, sealedKey));
    }

    @Override
    public void credentialRevoked(Application application, UUID credentialId) {
        append(
                application,
                ApplicationRecords.credentialRevoked(
                        stamps.next(), application, credentialId, CredentialType.KEY_AUTH));
    }

    @Override
    public void clientSecretRequested(Application application, ClientSecret secret, String secretRecipient) {
        append(
                application,
                ApplicationRecords.clientSecretRequested(stamps.next(), application, secret, secretRecipient));
    }

    @Override
    public void clientSecretRevoked(Application application, UUID secretId) {
        append(
                application,
                ApplicationRecords.credentialRevoked(
                        stamps.next(), application, secretId, CredentialType.CLIENT_CREDENTIALS));
    }

    @Override
    public void rotationRequested(Application application, UUID rotationId, String secretRecipient) {
        append(
                application,
                ApplicationRecords.rotationRequested(stamps.next(), application, rotationId, secretRecipient));
    }

    private void append(Application application, SpecificRecord event) {
        outbox.append(Topics.APPLICATION_EVENTS, application.id().toString(), event);
    }
}

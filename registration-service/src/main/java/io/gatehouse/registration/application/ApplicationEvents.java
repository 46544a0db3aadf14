package io.gatehouse.registration.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells others what is wanted of applications. Part of the transaction that changes them. */
public interface ApplicationEvents {
    /**
     * An application is wanted.
     *
     * @param secretRecipient public key (JWK) that the client secret is sealed to; null when nobody waits for it
     */
    void requested(Application application, @Nullable String secretRecipient);

    void updated(Application application);

    void deleted(Application application);

    void credentialRequested(Application application, Credential credential, String sealedKey);

    void credentialRevoked(Application application, UUID credentialId);

    /**
     * One more client secret is wanted, beside those that are there.
     *
     * @param secretRecipient public key (JWK) that it is sealed to
     */
    void clientSecretRequested(Application application, ClientSecret secret, String secretRecipient);

    void clientSecretRevoked(Application application, UUID secretId);

    /**
     * A new client secret is wanted.
     *
     * @param secretRecipient public key (JWK) that the new secret is sealed to
     */
    void rotationRequested(Application application, UUID rotationId, String secretRecipient);
}

package io.gatehouse.registration.bridge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells idp-sync-service what is wanted of bridged clients. Part of the transaction that changes them. */
public interface BridgeEvents {
    /**
     * All of what is wanted.
     *
     * @param secretRecipient public key (JWK) that a new client's secret is sealed to; null when nobody waits for it
     */
    void requested(BridgedClient client, @Nullable String secretRecipient);

    void rotationRequested(BridgedClient client, UUID rotationId, String secretRecipient);

    /**
     * One more secret.
     *
     * @param secretRecipient public key (JWK) that the secret is sealed to
     */
    void secretRequested(BridgedClient client, UUID secretId, String secretRecipient);

    void secretRevoked(BridgedClient client, UUID secretId);

    void deleted(BridgedClient client);
}

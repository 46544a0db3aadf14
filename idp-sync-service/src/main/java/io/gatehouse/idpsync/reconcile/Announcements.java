package io.gatehouse.idpsync.reconcile;

import io.gatehouse.idpsync.client.IssuedClient;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells others what happened to clients, in the caller's transaction: told once it is committed, not at all if undone. */
public interface Announcements {
    /** A client exists; its secret is sealed to whoever the application names, if anybody. */
    void provisioned(WantedClient.Present wanted, IssuedClient client);

    /** A client reflects the wanted revision, and nothing stands in its way any longer. */
    void updated(WantedClient.Present wanted, String clientId);

    /** A client has a new secret, sealed to whoever asked. */
    void secretIssued(SecretRequest request, String providerId, IssuedClient client);

    /** The secret of a credential no longer works. */
    void secretRevoked(SecretRequest request, String providerId, String clientId);

    /** A client does not get one more secret; {@code reason} says why, for people. */
    void secretRefused(SecretRequest request, String reason);

    /**
     * A client is gone.
     *
     * @param clientId OAuth client id; null when there was no client
     */
    void deleted(WantedClient.Absent wanted, String providerId, @Nullable String clientId);

    /**
     * A client is not what is wanted.
     *
     * @param nextAttempt when it is tried again; null when it rests until something changes
     */
    void failed(WantedClient wanted, String providerId, Failure failure, @Nullable Instant nextAttempt);

    /**
     * A client that was found different is what is wanted again.
     *
     * @param clientId OAuth client id; null when there is no client
     * @param differences names of the fields that differed, or {@code missing} or {@code orphaned}
     */
    void driftRepaired(WantedClient wanted, String providerId, @Nullable String clientId, List<String> differences);
}

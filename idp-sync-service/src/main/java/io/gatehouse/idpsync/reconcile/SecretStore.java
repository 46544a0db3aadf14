package io.gatehouse.idpsync.reconcile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this service remembers of the secrets of clients, which are never among it. Each method runs in the caller's
 * transaction, see {@link UnitOfWork}, and may be repeated.
 */
public interface SecretStore {
    /**
     * Remembers what is wanted of secrets, and locks the client.
     *
     * @return whether it was news
     */
    boolean remember(SecretRequest request);

    /** Marks requests as answered, so that the same request coming again is no news. */
    void answered(List<SecretRequest> requests);

    /**
     * Remembers a secret that somebody knows.
     *
     * @param superseded the secret whose place it takes, to be removed at {@code retireAt}; null for none
     */
    void added(String applicationId, KnownSecret secret, @Nullable KnownSecret superseded, Instant retireAt);

    /** Forgets secrets that no longer work. */
    void gone(String applicationId, List<KnownSecret> secrets);

    /** Remembers the only secret of a client, in place of all before; null for none, or none that has an id. */
    void only(String applicationId, @Nullable KnownSecret secret);
}

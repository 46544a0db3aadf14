package io.gatehouse.idpsync.client;

import java.util.List;
import java.util.Set;

/** The secrets of clients at a provider that tells the ids of those that a client has. */
public abstract class ListedSecrets implements ClientSecrets {
    /** Ids of the secrets of a client, oldest first. */
    protected abstract List<String> list(String reference);

    /** Adds a secret; it has an id. */
    protected abstract IssuedSecret make(String reference);

    /** Removes a secret. Repeatable: one that is gone already is no error. */
    protected abstract void remove(String reference, String secretId);

    @Override
    public final IssuedSecret add(RegisteredClient client, Set<String> known) {
        list(client.reference()).stream().filter(id -> !known.contains(id)).forEach(id -> remove(client, id));
        return make(client.reference());
    }

    @Override
    public final void remove(RegisteredClient client, String secretId) {
        remove(client.reference(), secretId);
    }

    /** A new secret in place of all others; of a full client one goes before, since nobody knows it. */
    public final IssuedSecret replaceAll(String reference) {
        var before = list(reference);
        before.stream().skip(limit() - 1L).forEach(id -> remove(reference, id));
        var added = make(reference);
        before.stream().limit(limit() - 1L).forEach(id -> remove(reference, id));
        return added;
    }

    /**
     * A new client's secret with its id.
     *
     * @throws IdpUnavailableException if the client has another number of secrets than one
     */
    public final IssuedSecret onlyOneOf(String reference, IssuedSecret secret) {
        var ids = list(reference);
        if (ids.size() != 1) {
            throw new IdpUnavailableException(
                    null, "a new client has " + ids.size() + " secrets at the provider (expected: 1)", null);
        }
        return new IssuedSecret(secret.value(), secret.expiresAt(), ids.getFirst());
    }
}

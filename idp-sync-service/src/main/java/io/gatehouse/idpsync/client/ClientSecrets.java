package io.gatehouse.idpsync.client;

import java.util.Set;

/** The secrets of clients, at a provider at which one client may have several that work at the same time. */
public interface ClientSecrets {
    /** How many secrets a client may have, at least 2. */
    int limit();

    /**
     * Adds a secret; those before go on working. Secrets that nobody knows, left by a call whose answer was lost, are removed
     * first, so that a repetition leaves no more than one.
     *
     * @param known ids of the secrets that somebody knows, as {@link IssuedSecret#secretId} named them
     */
    IssuedSecret add(RegisteredClient client, Set<String> known);

    /** Removes a secret. Repeatable: one that is gone already is no error. */
    void remove(RegisteredClient client, String secretId);
}

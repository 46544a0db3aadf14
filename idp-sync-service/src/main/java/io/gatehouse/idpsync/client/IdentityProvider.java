package io.gatehouse.idpsync.client;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A keeper of OAuth clients outside this system, such as Keycloak. Touches only clients that carry our stamp: the ids of the
 * application, developer, portal and organisation.
 *
 * <p>Every method may throw {@link IdpRejectedException}, after which trying again will not help until something changes, and
 * {@link IdpUnavailableException}, after which the call may or may not have had its effect and may be tried again. No
 * implementation repeats a call by itself, decides or logs bodies.
 */
public interface IdentityProvider {
    /**
     * The client of an application. Repeatable.
     *
     * @return empty only if the provider says that there is none; an error or time-out never counts as that
     * @throws IdpRejectedException also if the client's place is taken by one without our stamp
     */
    Optional<RegisteredClient> find(String applicationId);

    /** What of a wanted client this provider can hold, in the form in which {@link #find} shows it. Makes no call. */
    ClientSpec storable(ClientSpec wanted);

    /**
     * Adds a client with a new secret. Repeatable where the client id follows from the application: a client with our stamp
     * that is there already, left by a call whose answer was lost, is taken over and gets a new secret.
     */
    IssuedClient create(ClientSpec wanted);

    /** Brings a client to what is wanted; its secret stays. Repeatable. */
    void update(RegisteredClient client, ClientSpec wanted);

    /**
     * Gives a client a new secret; the one before stops working. A repetition makes yet another secret, and only the last
     * one works.
     */
    IssuedSecret rotateSecret(RegisteredClient client);

    /**
     * A secret for a client whose secret nobody knows, because the answer that held it was lost: a new one, or the present
     * one at a provider that gives no new ones but shows it. Repeatable like {@link #rotateSecret}.
     */
    default IssuedSecret recoverSecret(RegisteredClient client) {
        return rotateSecret(client);
    }

    /**
     * Looks for what stands in the way of making clients: a wrong issuer, a permission that is missing, an unknown audience.
     * Changes nothing. Repeatable.
     *
     * @return one sentence for each, without secrets; empty if nothing was found
     */
    List<String> check();

    /**
     * The scopes of an application's client as the provider holds them now. Repeatable.
     *
     * @return empty if at providers of this kind developers do not choose scopes
     */
    Optional<Set<String>> grantedScopes(String applicationId);

    /** Removes a client with all its secrets. Repeatable: one that is gone already is no error. */
    void delete(RegisteredClient client);

    /** The secrets of its clients, if one client may have several; empty if a new secret replaces the one before. */
    default Optional<ClientSecrets> severalSecrets() {
        return Optional.empty();
    }

    /** Its clients, if they can be listed. */
    default Optional<ClientListing> listing() {
        return Optional.empty();
    }
}

package io.gatehouse.idpsync.client.auth0;

import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets clients obtain tokens for one API each; grants for others, which administrators add, are left alone. */
final class Auth0Grants {
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final Auth0Api api;

    Auth0Grants(Auth0Api api) {
        this.api = api;
    }

    /** The grant for an API among those of a client. */
    static Optional<Auth0Grant> of(@Nullable String audience, List<Auth0Grant> grants) {
        return grants.stream()
                .filter(grant -> grant.audience().equals(audience))
                .findFirst();
    }

    /** Gives a new client its grant. Repeatable: one that is there already is changed. */
    void give(String clientId, String audience, Set<String> scopes) {
        try {
            api.grant(clientId, audience, scopes);
        } catch (IdpException e) {
            var status = e.status();
            if (status == null || status != CONFLICT) {
                throw status != null && status == NOT_FOUND ? noSuchApi(e) : e;
            }
            var there = of(audience, api.grants(clientId)).orElseThrow(() -> e);
            change(there, scopes);
        }
    }

    /**
     * Brings a client's grants to what is wanted. Repeatable.
     *
     * @param before the API it was granted until now; null for none
     * @param audience the API it is to be granted; null for none
     */
    void bring(String clientId, @Nullable String before, @Nullable String audience, Set<String> scopes) {
        if (before == null && audience == null) {
            return;
        }
        var there = api.grants(clientId);
        if (audience != null) {
            of(audience, there).ifPresentOrElse(grant -> change(grant, scopes), () -> give(clientId, audience, scopes));
        }
        if (before != null && !before.equals(audience)) {
            of(before, there).ifPresent(api::revoke);
        }
    }

    private void change(Auth0Grant grant, Set<String> scopes) {
        if (!grant.scopes().equals(scopes)) {
            api.change(grant, scopes);
        }
    }

    /** An administrator may still add the API, so that trying again may help. */
    private static IdpException noSuchApi(IdpException e) {
        return new IdpUnavailableException(
                e.status(), e.reason() + " (expected: an API in Auth0 with this identifier)", null);
    }
}

package io.gatehouse.idpsync.client.okta;

import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.Registration;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.idpsync.client.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the application of a client. Okta is asked for clients by the id that was chosen here, but has applications under ids
 * of its own, so that these are remembered; where one was not, because the answer to its creation was lost, the list of
 * applications is gone through.
 */
final class OktaSearch {
    private final OktaApi api;
    private final Registrations registrations;

    OktaSearch(OktaApi api, Registrations registrations) {
        this.api = api;
        this.registrations = registrations;
    }

    /**
     * The application of a client.
     *
     * @throws IdpRejectedException if it does not carry our stamp
     */
    Optional<OktaApplication> find(String applicationId) {
        var remembered = registrations.find(applicationId).map(Registration::reference);
        if (remembered.isPresent()) {
            var known = api.application(remembered.get());
            if (known.isPresent()) {
                return known.map(application -> ours(applicationId, application));
            }
            forget(applicationId);
        }
        if (!api.hasClient(OktaClientId.of(applicationId))) {
            return Optional.empty();
        }
        var listed = listed(applicationId);
        if (listed.isEmpty()) {
            throw new IdpUnavailableException(
                    null,
                    "Okta has client " + OktaClientId.of(applicationId) + " but lists no application of it",
                    null);
        }
        return listed;
    }

    /** The same by going through the list, where inactive applications are too. */
    Optional<OktaApplication> listed(String applicationId) {
        var clientId = OktaClientId.of(applicationId);
        @Nullable String cursor = null;
        do {
            var page = api.applications(cursor);
            var found = page.applications().stream()
                    .filter(application -> application.clientId().equals(clientId))
                    .findFirst();
            if (found.isPresent()) {
                remember(applicationId, found.get().id());
                return found.map(application -> ours(applicationId, application));
            }
            cursor = page.next();
        } while (cursor != null);
        return Optional.empty();
    }

    void remember(String applicationId, String reference) {
        registrations.keep(applicationId, new Registration(OktaClientId.of(applicationId), reference, null, null));
    }

    void forget(String applicationId) {
        registrations.forget(applicationId);
    }

    private static OktaApplication ours(String applicationId, OktaApplication application) {
        if (!Stamp.isOf(applicationId, application.profile())) {
            throw new IdpRejectedException(
                    409, "Okta has a client " + application.clientId() + " that is not Gatehouse's; it was left alone");
        }
        return application;
    }
}

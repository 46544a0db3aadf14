package io.gatehouse.registration.bridge;

import io.gatehouse.registration.application.Details;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client that a caller wants, checked.
 *
 * @param applicationId the caller's id of the application; null if it named none
 * @param idempotencyKey names the request, so that a repetition is none; null if it has no name
 */
public record WantedClient(
        UUID providerId,
        @Nullable UUID applicationId,
        @Nullable String idempotencyKey,
        Owner owner,
        Details details,
        List<String> grantTypes) {
    public WantedClient {
        grantTypes = List.copyOf(grantTypes);
    }

    /** Whether a client that is there is what is wanted. */
    boolean matches(BridgedClient client) {
        return client.providerId().equals(providerId)
                && client.owner().equals(owner)
                && client.details().equals(details)
                && client.grantTypes().equals(grantTypes);
    }
}

package io.gatehouse.registration.bridge;

import io.gatehouse.registration.application.ClientState;
import io.gatehouse.registration.application.Details;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An OAuth client for a portal outside Gatehouse.
 *
 * @param applicationId the caller's, if it named one; ours else
 * @param providerId identity provider of Gatehouse that keeps the client
 * @param details what the client is to be; never with a reference id
 * @param grantTypes ways in which the client may obtain tokens, in the words of the openid-connect plugin
 * @param idempotencyKey names the request that made it; null for none
 * @param answered whether a secret of it was handed to the caller
 * @param deleted whether it was taken away again
 * @param revision rises by one with each event of it, from 1
 */
public record BridgedClient(
        UUID applicationId,
        UUID providerId,
        Owner owner,
        Details details,
        List<String> grantTypes,
        @Nullable String idempotencyKey,
        ClientState client,
        boolean answered,
        boolean deleted,
        long revision,
        Instant createdAt) {
    public BridgedClient {
        grantTypes = List.copyOf(grantTypes);
    }

    BridgedClient with(Details changed, long newRevision) {
        return new BridgedClient(
                applicationId,
                providerId,
                owner,
                changed,
                grantTypes,
                idempotencyKey,
                client,
                answered,
                deleted,
                newRevision,
                createdAt);
    }

    BridgedClient withRevision(long newRevision) {
        return with(details, newRevision);
    }
}

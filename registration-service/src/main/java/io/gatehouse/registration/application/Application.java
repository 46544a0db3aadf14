package io.gatehouse.registration.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application of a developer.
 *
 * @param strategyId fixed when it is created
 * @param providerId identity provider that keeps the client; only with {@link CredentialKind#CLIENT_CREDENTIALS}
 * @param grantTypes ways in which the client may obtain tokens, from the strategy
 * @param revision rises by one with each event of the application
 */
public record Application(
        UUID id,
        UUID portalId,
        UUID developerId,
        Details details,
        UUID strategyId,
        CredentialKind credentials,
        @Nullable UUID providerId,
        List<String> grantTypes,
        ClientState client,
        long revision,
        Instant createdAt,
        Instant updatedAt) {
    public Application {
        grantTypes = List.copyOf(grantTypes);
    }

    /** A new one of a strategy. */
    static Application fresh(
            UUID id, UUID portalId, UUID developerId, Details details, Strategy strategy, Instant now) {
        return new Application(
                id,
                portalId,
                developerId,
                details,
                strategy.id(),
                strategy.credentials(),
                strategy.providerId(),
                strategy.authMethods(),
                ClientState.initial(strategy.credentials()),
                1,
                now,
                now);
    }

    Application with(Details changed, Instant now) {
        return new Application(
                id,
                portalId,
                developerId,
                changed,
                strategyId,
                credentials,
                providerId,
                grantTypes,
                client,
                revision,
                createdAt,
                now);
    }

    Application with(ClientState changed) {
        return new Application(
                id,
                portalId,
                developerId,
                details,
                strategyId,
                credentials,
                providerId,
                grantTypes,
                changed,
                revision,
                createdAt,
                updatedAt);
    }

    /** The same at another revision. */
    public Application withRevision(long newRevision) {
        return new Application(
                id,
                portalId,
                developerId,
                details,
                strategyId,
                credentials,
                providerId,
                grantTypes,
                client,
                newRevision,
                createdAt,
                updatedAt);
    }

    /** Whether an identity provider makes its client. */
    public boolean isProvided() {
        return credentials == CredentialKind.CLIENT_CREDENTIALS;
    }

    /**
     * What names the application at the gateway: the id of its client, or what the developer chose, else its own id. Empty
     * while the client is not there yet.
     */
    public String referenceId() {
        if (isProvided()) {
            return client.clientId() == null ? "" : client.clientId();
        }
        return details.referenceId() == null ? id.toString() : details.referenceId();
    }
}

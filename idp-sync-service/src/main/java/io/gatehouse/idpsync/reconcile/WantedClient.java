package io.gatehouse.idpsync.reconcile;

import io.gatehouse.idpsync.client.ClientSpec;
import org.jspecify.annotations.Nullable;

/** What is wanted of the client of one application, by revision; a newer revision replaces an older one whole. */
public sealed interface WantedClient {
    /** The application, a UUID. */
    String applicationId();

    /** Revision of the application, from 1. */
    long revision();

    /** Identity provider that keeps the client, a UUID; null only for an absent client of which nothing else is known. */
    @Nullable
    String providerId();

    /** W3C trace context of whoever wanted it; null when it was not traced. */
    @Nullable
    String traceParent();

    /**
     * A client shall exist.
     *
     * @param strategyId auth strategy of the application, a UUID
     * @param secretRecipient public JWK of who waits for the secret of a new client; null for nobody
     */
    record Present(
            String applicationId,
            long revision,
            String providerId,
            String strategyId,
            ClientSpec spec,
            @Nullable String secretRecipient,
            @Nullable String traceParent)
            implements WantedClient {}

    /** No client shall exist. Final. */
    record Absent(
            String applicationId,
            long revision,
            @Nullable String providerId,
            @Nullable String traceParent) implements WantedClient {}
}

package io.gatehouse.registration.application.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.registration.application.ClientSecret;
import io.gatehouse.registration.application.IssueClientSecret.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of several secrets of a client.
 *
 * @param clientSecret the secret itself, only in the answer that makes it; shown by no log
 */
record ClientSecretView(
        String type,
        UUID id,
        @Nullable String displayName,
        String clientId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String clientSecret,
        Instant createdAt) {
    private static final String TYPE = "client_secret";

    static ClientSecretView of(ClientSecret secret, String clientId) {
        return new ClientSecretView(TYPE, secret.id(), secret.displayName(), clientId, null, secret.createdAt());
    }

    static ClientSecretView of(Outcome.Issued issued) {
        var credentials = issued.credentials();
        return new ClientSecretView(
                TYPE,
                issued.secret().id(),
                issued.secret().displayName(),
                credentials.clientId(),
                credentials.secret().reveal(),
                issued.secret().createdAt());
    }

    @Override
    public String toString() {
        return "ClientSecretView[id=" + id + "]";
    }
}

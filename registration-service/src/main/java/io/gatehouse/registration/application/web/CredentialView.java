package io.gatehouse.registration.application.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.registration.application.ApiKeys;
import io.gatehouse.registration.application.Credential;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API key.
 *
 * @param credential the key itself, only in the answer that makes it; shown by no log
 */
record CredentialView(
        String type,
        UUID id,
        String displayName,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String credential,
        String status,
        @Nullable Instant expiresAt,
        Instant createdAt) {
    static CredentialView of(Credential credential, Instant now) {
        return view(credential, null, now);
    }

    static CredentialView of(ApiKeys.Issued issued, Instant now) {
        return view(issued.credential(), issued.key().reveal(), now);
    }

    private static CredentialView view(Credential credential, @Nullable String key, Instant now) {
        return new CredentialView(
                "api_key",
                credential.id(),
                credential.displayName(),
                key,
                credential.status(now),
                credential.expiresAt(),
                credential.createdAt());
    }

    @Override
    public String toString() {
        return "CredentialView[id=" + id + "]";
    }
}

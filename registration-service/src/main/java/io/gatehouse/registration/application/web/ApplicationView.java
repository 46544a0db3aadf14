package io.gatehouse.registration.application.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.registration.application.Application;
import io.gatehouse.registration.application.ClientCredentials;
import io.gatehouse.registration.application.Strategy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as its developer sees it.
 *
 * @param referenceId empty while the client is pending
 * @param credentials only in the answer that creates it
 */
record ApplicationView(
        UUID id,
        String name,
        String referenceId,
        @Nullable String description,
        @Nullable String redirectUri,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CredentialsView credentials,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StrategyView authStrategy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> scopes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProvisioningView provisioning,
        Instant createdAt,
        Instant updatedAt) {
    /** The credentials of a client, shown once; by no log. */
    record CredentialsView(String clientId, String clientSecret) {
        static CredentialsView of(ClientCredentials credentials) {
            return new CredentialsView(
                    credentials.clientId(), credentials.secret().reveal());
        }

        @Override
        public String toString() {
            return "CredentialsView[clientId=" + clientId + ", clientSecret=****]";
        }
    }

    static ApplicationView of(Application application, @Nullable Strategy strategy) {
        return of(application, strategy, null);
    }

    static ApplicationView of(
            Application application, @Nullable Strategy strategy, @Nullable ClientCredentials credentials) {
        var details = application.details();
        return new ApplicationView(
                application.id(),
                details.name(),
                application.referenceId(),
                details.description(),
                details.redirectUris().stream().findFirst().orElse(null),
                credentials == null ? null : CredentialsView.of(credentials),
                StrategyView.forDeveloper(strategy),
                strategy != null && strategy.developerScopes() ? details.scopes() : null,
                ProvisioningView.of(application.client()),
                application.createdAt(),
                application.updatedAt());
    }
}

package io.gatehouse.idpsync.client.kongidentity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.GrantTypes;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The part of a client that Gatehouse reads and writes; what is null is not sent, and stays as it is.
 *
 * @param id OAuth client id, at most 36 characters: the application's
 * @param clientSecret sent, never read
 * @param allowScopes ids of the scopes that it may ask for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(SnakeCaseStrategy.class)
record KongClient(
        @Nullable String id,
        @Nullable String name,
        @Nullable String clientSecret,
        @Nullable Set<String> grantTypes,
        @Nullable Set<String> responseTypes,
        @Nullable Set<String> redirectUris,
        @Nullable Boolean allowAllScopes,
        @Nullable Set<String> allowScopes,
        @Nullable Map<String, String> labels,
        @Nullable String tokenEndpointAuthMethod) {
    /** The whole client, as it is to be; the secret is null where it is to stay. */
    static KongClient of(ClientSpec spec, Set<String> scopeIds, @Nullable String secret) {
        var code = spec.grantTypes().contains(GrantTypes.AUTHORIZATION_CODE);
        return new KongClient(
                null,
                KongClientName.of(spec),
                secret,
                spec.grantTypes(),
                code ? Set.of("token", "code") : Set.of("token"),
                spec.redirectUris(),
                false,
                scopeIds,
                KongLabels.of(spec),
                "client_secret_post");
    }

    /** Whether this is a client of Gatehouse's. */
    boolean isOurs() {
        return KongLabels.areOurs(shownLabels());
    }

    /** Whether this is Gatehouse's client of an application. */
    boolean isOf(String applicationId) {
        return isOurs() && applicationId.equals(id) && applicationId.equals(KongLabels.application(shownLabels()));
    }

    Map<String, String> shownLabels() {
        return Objects.requireNonNullElse(labels, Map.of());
    }

    @Override
    public String toString() {
        return "KongClient[" + id + "]";
    }
}

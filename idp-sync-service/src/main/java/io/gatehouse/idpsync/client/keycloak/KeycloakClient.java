package io.gatehouse.idpsync.client.keycloak;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.GrantTypes;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.client.Stamp;
import io.gatehouse.schemas.sealed.Secret;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of Keycloak's {@code ClientRepresentation} that Gatehouse reads and writes; what is null is not sent, and stays as
 * it is.
 *
 * @param id Keycloak's own id, a UUID
 * @param secret sent, never read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeycloakClient(
        @Nullable String id,
        @Nullable String clientId,
        @Nullable String name,
        @Nullable String description,
        @Nullable Set<String> redirectUris,
        @Nullable Boolean publicClient,
        @Nullable Boolean serviceAccountsEnabled,
        @Nullable Boolean standardFlowEnabled,
        @Nullable Boolean implicitFlowEnabled,
        @Nullable Boolean directAccessGrantsEnabled,
        @Nullable Map<String, String> attributes,
        @Nullable String secret) {
    /** The whole client, as it is to be. */
    static KeycloakClient of(ClientSpec wanted, @Nullable Secret secret) {
        var spec = storable(wanted);
        return new KeycloakClient(
                null,
                spec.applicationId(),
                spec.name(),
                Objects.requireNonNullElse(spec.description(), ""),
                spec.redirectUris(),
                false,
                true,
                spec.grantTypes().contains(GrantTypes.AUTHORIZATION_CODE),
                false,
                false,
                Stamp.of(spec),
                secret == null ? null : secret.reveal());
    }

    /** A change of the secret and nothing else. */
    static KeycloakClient ofSecret(String clientId, Secret secret) {
        return new KeycloakClient(
                null, clientId, null, null, null, null, null, null, null, null, null, secret.reveal());
    }

    /** What Keycloak can hold of a client: no scopes of its own, and no other grants than these two. */
    static ClientSpec storable(ClientSpec wanted) {
        return wanted.reducedTo(GrantTypes.of(wanted), Set.of());
    }

    /** Whether this is Gatehouse's client of the application. */
    boolean carriesStampOf(String applicationId) {
        return Stamp.isOf(applicationId, stamps());
    }

    /** Whether this is a client of Gatehouse's. */
    boolean carriesStamp() {
        return Stamp.isOurs(stamps());
    }

    RegisteredClient toRegisteredClient() {
        var stamps = stamps();
        var spec = new ClientSpec(
                stamps.getOrDefault(Stamp.APPLICATION, ""),
                stamps.getOrDefault(Stamp.ORGANIZATION, ""),
                stamps.getOrDefault(Stamp.PORTAL, ""),
                stamps.getOrDefault(Stamp.DEVELOPER, ""),
                Objects.requireNonNullElse(name, ""),
                description,
                Objects.requireNonNullElse(redirectUris, new HashSet<>()),
                grantTypes(),
                Set.of(),
                "",
                null,
                Set.of());
        return new RegisteredClient(Objects.requireNonNull(clientId), Objects.requireNonNull(id), spec);
    }

    private Set<String> grantTypes() {
        return Stream.of(
                        Map.entry(GrantTypes.CLIENT_CREDENTIALS, Boolean.TRUE.equals(serviceAccountsEnabled)),
                        Map.entry(GrantTypes.AUTHORIZATION_CODE, Boolean.TRUE.equals(standardFlowEnabled)),
                        Map.entry("implicit", Boolean.TRUE.equals(implicitFlowEnabled)),
                        Map.entry("password", Boolean.TRUE.equals(directAccessGrantsEnabled)))
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Map<String, String> stamps() {
        return Objects.requireNonNullElse(attributes, Map.of());
    }

    @Override
    public String toString() {
        return "KeycloakClient[" + clientId + "]";
    }
}

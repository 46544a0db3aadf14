package io.gatehouse.local.demo;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Keycloak, as an API consumer and as its administrator see it. */
final class IdentityProvider {
    private final Stack stack;

    IdentityProvider(Stack stack) {
        this.stack = stack;
    }

    /** An access token for a client (RFC 6749, 4.4). */
    String token(String clientId, String clientSecret) {
        var response = tokenAnswer(clientId, clientSecret);
        if (!response.path("access_token").isString()) {
            throw new DemoFailure(
                    "Keycloak gave no token: " + response.path("error").asString());
        }
        return response.path("access_token").asString();
    }

    /** Whether Keycloak still accepts a secret. */
    boolean accepts(String clientId, String clientSecret) {
        return tokenAnswer(clientId, clientSecret).path("access_token").isString();
    }

    /** The client as Keycloak's admin API shows it; a missing node when there is none. */
    JsonNode client(String clientId) {
        var admin = "Bearer " + token(stack.keycloakClientId(), stack.keycloakClientSecret());
        return new Http(stack.keycloakUrl(), Map.of("Authorization", admin))
                .call("GET", "/admin/realms/" + stack.keycloakRealm() + "/clients?clientId=" + clientId, null, 200)
                .path(0);
    }

    private JsonNode tokenAnswer(String clientId, String clientSecret) {
        var form = Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", clientSecret);
        var issuer = new Http(stack.issuer(), Map.of());
        return Http.json(issuer.postForm("/protocol/openid-connect/token", form).body());
    }
}

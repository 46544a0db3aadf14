package io.gatehouse.idpsync.client.keycloak;

import io.gatehouse.idpsync.client.IdpUnavailableException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Calls to the Admin REST API of one realm. No call is repeated, but for one that was answered 401: it had no effect, and is
 * sent once more with a new token.
 */
final class KeycloakApi {
    private final RestClient http;
    private final KeycloakRealm realm;
    private final KeycloakTokens tokens;

    KeycloakApi(RestClient http, KeycloakRealm realm, KeycloakTokens tokens) {
        this.http = http;
        this.realm = realm;
        this.tokens = tokens;
    }

    /**
     * @param path below the realm, encoded
     * @param body sent as JSON; null for none
     * @throws IdpUnavailableException if no answer came
     */
    KeycloakAnswer send(HttpMethod method, String path, @Nullable Object body) {
        var token = tokens.current();
        var answer = send(token, method, path, body);
        if (answer.status() != 401) {
            return answer;
        }
        tokens.forget(token);
        return send(tokens.current(), method, path, body);
    }

    private KeycloakAnswer send(KeycloakTokens.Token token, HttpMethod method, String path, @Nullable Object body) {
        var request = http.method(method).uri(URI.create(realm.admin() + path)).headers(headers -> {
            headers.setBearerAuth(token.value().reveal());
        });
        return exchange(
                body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).body(body));
    }

    /** The realm's discovery document (OpenID Connect Discovery 1.0, 4), for which no token is needed. */
    KeycloakAnswer discovery() {
        return exchange(http.get().uri(URI.create(realm.issuer() + "/.well-known/openid-configuration")));
    }

    /** Issuer of the realm. */
    String issuer() {
        return realm.issuer();
    }

    /** Sends a request and reads its answer to the end. */
    static KeycloakAnswer exchange(RestClient.RequestHeadersSpec<?> request) {
        try {
            return request.exchangeForRequiredValue((sent, received) -> new KeycloakAnswer(
                    received.getStatusCode().value(),
                    new String(received.getBody().readAllBytes(), StandardCharsets.UTF_8),
                    RetryAfter.of(received.getHeaders())));
        } catch (ResourceAccessException e) {
            var cause = e.getMostSpecificCause();
            throw new IdpUnavailableException(
                    "Keycloak did not answer: " + cause.getClass().getSimpleName(), e);
        }
    }
}

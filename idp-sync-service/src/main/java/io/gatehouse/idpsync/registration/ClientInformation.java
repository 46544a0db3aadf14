package io.gatehouse.idpsync.registration;

import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.Registration;
import io.gatehouse.idpsync.http.ProviderAnswer;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a server answers about a client (RFC 7591, 3.2.1; RFC 7592, 3).
 *
 * @param clientId OAuth client id
 * @param secret its secret with its end, if the server shows it
 * @param uri registration client URI; null where there is no management, or it is not told again
 * @param token registration access token; null where there is none, or the one before stays valid
 * @param metadata everything that was answered, secrets included
 */
record ClientInformation(
        String clientId,
        Optional<IssuedSecret> secret,
        @Nullable String uri,
        @Nullable Secret token,
        JsonNode metadata) {
    /** @throws IdpUnavailableException if the answer says something else */
    static ClientInformation of(ProviderAnswer answer) {
        var body = answer.json();
        var clientId = body.path("client_id").asString("");
        if (clientId.isEmpty()) {
            throw new IdpUnavailableException(answer.status(), answer.provider() + " answered no client_id", null);
        }
        return new ClientInformation(
                clientId,
                Optional.ofNullable(text(body, "client_secret")).map(secret -> issued(secret, body)),
                text(body, "registration_client_uri"),
                Optional.ofNullable(text(body, "registration_access_token"))
                        .map(Secret::new)
                        .orElse(null),
                body);
    }

    /** What is to be remembered from now on. */
    Registration remembered(@Nullable Registration before, @Nullable ClientSpec told) {
        return new Registration(
                clientId,
                uri == null && before != null ? before.reference() : uri,
                token == null && before != null ? before.token() : token,
                told);
    }

    /** Whether this shows a secret, and it was not shown before. */
    boolean hasOtherSecretThan(ClientInformation before) {
        return secret.isPresent() && !secret.map(IssuedSecret::value).equals(before.secret.map(IssuedSecret::value));
    }

    private static IssuedSecret issued(String secret, JsonNode body) {
        var end = body.path("client_secret_expires_at").asLong(0);
        return new IssuedSecret(new Secret(secret), end <= 0 ? null : Instant.ofEpochSecond(end), null);
    }

    private static @Nullable String text(JsonNode body, String name) {
        var value = body.path(name).asString("");
        return value.isEmpty() ? null : value;
    }

    @Override
    public String toString() {
        return "ClientInformation[clientId=" + clientId + "]";
    }
}

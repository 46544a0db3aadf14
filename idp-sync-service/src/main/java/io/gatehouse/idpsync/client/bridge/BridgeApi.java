package io.gatehouse.idpsync.client.bridge;

import io.gatehouse.idpsync.http.ProviderAnswer;
import io.gatehouse.idpsync.http.ProviderCalls;
import io.gatehouse.idpsync.registration.Addresses;
import io.gatehouse.schemas.sealed.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;

/**
 * Calls to one bridge.
 *
 * @see <a href="https://github.com/Kong/konnect-portal-dcr-handler">Kong's contract and reference bridge</a>
 */
final class BridgeApi {
    private final ProviderCalls calls;
    private final String base;
    private final Secret key;

    /** Calls below the given address, with or without a slash at its end. */
    BridgeApi(ProviderCalls calls, String base, Secret key) {
        this.calls = calls;
        this.base = Addresses.of(calls.provider(), base).toString().replaceAll("/+$", "");
        this.key = key;
    }

    /** Makes a client; the key lets a bridge that knows such keys recognise a repetition. */
    ProviderAnswer create(Map<String, Object> client, String idempotencyKey) {
        return send(HttpMethod.POST, "/", client, headers -> headers.set("Idempotency-Key", idempotencyKey));
    }

    ProviderAnswer delete(String clientId) {
        return send(HttpMethod.DELETE, path(clientId), null);
    }

    ProviderAnswer renewSecret(String clientId) {
        return send(HttpMethod.POST, path(clientId) + "/new-secret", null);
    }

    ProviderAnswer tell(String clientId, Map<String, Object> event) {
        return send(HttpMethod.POST, path(clientId) + "/event-hook", event);
    }

    ProviderAnswer secrets(String clientId) {
        return send(HttpMethod.GET, path(clientId) + "/secrets", null);
    }

    ProviderAnswer addSecret(String clientId) {
        return send(HttpMethod.POST, path(clientId) + "/secrets", Map.of());
    }

    ProviderAnswer removeSecret(String clientId, String secretId) {
        return send(HttpMethod.DELETE, path(clientId) + "/secrets" + path(secretId), null);
    }

    private ProviderAnswer send(HttpMethod method, String path, @Nullable Object body) {
        return send(method, path, body, headers -> {});
    }

    private ProviderAnswer send(HttpMethod method, String path, @Nullable Object body, Consumer<HttpHeaders> more) {
        return calls.send(method, URI.create(base + path), null, body, headers -> {
            headers.set("X-API-KEY", key.reveal());
            more.accept(headers);
        });
    }

    private static String path(String id) {
        return "/" + UriUtils.encode(id, StandardCharsets.UTF_8);
    }
}

package io.gatehouse.idpsync.http;

import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * Calls with an access token. None is repeated, but for one that was answered 401: it had no effect, and is sent once more
 * with a new token.
 */
public final class AuthorizedCalls {
    private static final int UNAUTHORIZED = 401;

    private final ProviderCalls calls;
    private final AccessTokens tokens;

    public AuthorizedCalls(ProviderCalls calls, AccessTokens tokens) {
        this.calls = calls;
        this.tokens = tokens;
    }

    /** As {@link #send(HttpMethod, URI, Object, Consumer)}, without further headers. */
    public ProviderAnswer send(HttpMethod method, URI uri, @Nullable Object body) {
        return send(method, uri, body, headers -> {});
    }

    /**
     * Makes a call.
     *
     * @param body sent as JSON; null for none
     * @param headers adds further headers
     * @throws IdpUnavailableException if no answer came
     * @throws IdpRejectedException if no token was to be had
     */
    public ProviderAnswer send(HttpMethod method, URI uri, @Nullable Object body, Consumer<HttpHeaders> headers) {
        var token = tokens.current();
        var answer = send(token, method, uri, body, headers);
        if (answer.status() != UNAUTHORIZED) {
            return answer;
        }
        tokens.forget(token);
        return send(tokens.current(), method, uri, body, headers);
    }

    private ProviderAnswer send(
            AccessTokens.Token token,
            HttpMethod method,
            URI uri,
            @Nullable Object body,
            Consumer<HttpHeaders> headers) {
        return calls.send(http -> {
            var request = http.method(method)
                    .uri(uri)
                    .headers(all -> all.setBearerAuth(token.value().reveal()))
                    .headers(headers);
            return body == null
                    ? request
                    : request.contentType(MediaType.APPLICATION_JSON).body(body);
        });
    }
}

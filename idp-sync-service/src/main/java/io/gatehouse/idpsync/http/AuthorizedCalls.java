package io.gatehouse.idpsync.http;

import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

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
        var answer = calls.send(method, uri, token.value(), body, headers);
        if (answer.status() != UNAUTHORIZED) {
            return answer;
        }
        tokens.forget(token);
        return calls.send(method, uri, tokens.current().value(), body, headers);
    }

    /**
     * Obtains a token for the next call, if there is none.
     *
     * @throws IdpUnavailableException if no answer came
     * @throws IdpRejectedException if none was to be had
     */
    public void prepare() {
        tokens.current();
    }
}

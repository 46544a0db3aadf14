package io.gatehouse.idpsync.http;

import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.schemas.sealed.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Calls to one provider: each is counted, sent once, and read to its end. */
public final class ProviderCalls {
    private static final int LONGEST_BODY = 8 * 1024 * 1024;

    private final String provider;
    private final RestClient http;
    private final CallBudget budget;
    private final Collection<Secret> credentials;
    private final Clock clock;

    /**
     * Calls over the given client.
     *
     * @param provider name of the provider, for people
     * @param access whose budget is spent, and whose credentials are kept out of errors
     */
    public ProviderCalls(String provider, RestClient http, ProviderAccess access, Clock clock) {
        this.provider = provider;
        this.http = http;
        this.budget = access.budget();
        this.credentials = access.credentials().values();
        this.clock = clock;
    }

    /**
     * Makes a call.
     *
     * @throws IdpUnavailableException if no answer came
     * @throws IdpRejectedException if the address must not be called
     */
    public ProviderAnswer send(Function<RestClient, RestClient.RequestHeadersSpec<?>> request) {
        budget.spend();
        try {
            return request.apply(http)
                    .exchangeForRequiredValue((sent, received) -> read(received))
                    .without(credentials);
        } catch (ResourceAccessException e) {
            throw failure(e);
        }
    }

    /**
     * Makes a call that says everything in one place; throws as {@link #send(Function)} does.
     *
     * @param bearer token of the {@code Authorization} header (RFC 6750, 2.1); null for none
     * @param body sent as JSON; null for none
     * @param headers adds further headers
     */
    public ProviderAnswer send(
            HttpMethod method, URI uri, @Nullable Secret bearer, @Nullable Object body, Consumer<HttpHeaders> headers) {
        var answer = send(http -> {
            var request = http.method(method)
                    .uri(uri)
                    .accept(MediaType.APPLICATION_JSON)
                    .headers(headers);
            if (bearer != null) {
                request.headers(all -> all.setBearerAuth(bearer.reveal()));
            }
            return body == null
                    ? request
                    : request.contentType(MediaType.APPLICATION_JSON).body(body);
        });
        return answer.succeeded() ? answer : answer.without(SentSecrets.of(bearer, body));
    }

    /** Name of the provider, for people. */
    public String provider() {
        return provider;
    }

    private ProviderAnswer read(ClientHttpResponse received) throws IOException {
        var headers = received.getHeaders();
        var limit = new LimitHeaders(headers::getFirst, clock.instant());
        limit.rateLimit().ifPresent(budget::told);
        var body = received.getBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new IOException("answer longer than " + LONGEST_BODY + " bytes");
        }
        return new ProviderAnswer(
                provider,
                received.getStatusCode().value(),
                headers,
                new String(body, StandardCharsets.UTF_8),
                limit.retryAfter());
    }

    private IdpException failure(ResourceAccessException e) {
        return ProviderFailure.noAnswer(provider, e);
    }
}

package io.gatehouse.idpsync.http;

import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Access tokens of the client that manages others (RFC 6749, 4.4), kept until shortly before they expire; asked for by one
 * caller at a time.
 */
public final class AccessTokens {
    private static final Duration MARGIN = Duration.ofSeconds(10);
    private static final long SHORT_LIFE = 60;

    private final ProviderCalls calls;
    private final TokenRequest request;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Token kept;

    public AccessTokens(ProviderCalls calls, TokenRequest request, Clock clock) {
        this.calls = calls;
        this.request = request;
        this.clock = clock;
    }

    /**
     * A token that is good for a while.
     *
     * @throws IdpRejectedException if the provider does not know the client
     * @throws IdpUnavailableException if no usable answer came
     */
    public Token current() {
        var token = kept;
        if (token != null && token.isGood(clock.instant())) {
            return token;
        }
        asking.lock();
        try {
            var meanwhile = kept;
            return meanwhile != null && meanwhile.isGood(clock.instant()) ? meanwhile : renew();
        } finally {
            asking.unlock();
        }
    }

    /** A token that nobody else gets, for a provider that takes each only once; throws as {@link #current} does. */
    public Token fresh() {
        var asked = clock.instant();
        var answer = calls.send(http -> http.post()
                .uri(request.endpoint())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form()));
        if (!answer.succeeded()) {
            throw answer.failure("token for " + request.clientId());
        }
        return token(answer, asked);
    }

    /** Does not use a token again that was answered 401. */
    public void forget(Token refused) {
        asking.lock();
        try {
            if (refused.equals(kept)) {
                kept = null;
            }
        } finally {
            asking.unlock();
        }
    }

    private Token renew() {
        var token = fresh();
        kept = token;
        return token;
    }

    private MultiValueMap<String, String> form() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", request.clientId());
        form.add("client_secret", request.clientSecret().reveal());
        request.parameters().forEach(form::add);
        return form;
    }

    private static Token token(ProviderAnswer answer, Instant asked) {
        var fields = answer.json();
        var value = fields.path("access_token").asString("");
        if (value.isEmpty()) {
            throw new IdpUnavailableException(answer.status(), answer.provider() + " answered no token", null);
        }
        var life = Duration.ofSeconds(fields.path("expires_in").asLong(SHORT_LIFE));
        var margin = MARGIN.compareTo(life.dividedBy(2)) < 0 ? MARGIN : life.dividedBy(2);
        return new Token(new Secret(value), asked.plus(life).minus(margin));
    }

    /**
     * An access token.
     *
     * @param value the token
     * @param until when it is not to be used any longer
     */
    public record Token(Secret value, Instant until) {
        boolean isGood(Instant now) {
            return now.isBefore(until);
        }
    }
}

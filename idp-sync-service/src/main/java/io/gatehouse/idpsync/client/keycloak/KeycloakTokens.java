package io.gatehouse.idpsync.client.keycloak;

import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.schemas.sealed.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.core.type.TypeReference;

/**
 * Access tokens of the service account (RFC 6749, 4.4), kept until shortly before they expire; asked for by one caller at a
 * time.
 */
final class KeycloakTokens {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final RestClient http;
    private final String endpoint;
    private final String clientId;
    private final Secret clientSecret;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Token kept;

    KeycloakTokens(RestClient http, KeycloakRealm realm, String clientId, Secret clientSecret, Clock clock) {
        this.http = http;
        this.endpoint = realm.tokenEndpoint();
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.clock = clock;
    }

    /**
     * A token that is good for a while.
     *
     * @throws IdpRejectedException if Keycloak does not know the service account
     * @throws IdpUnavailableException if no usable answer came
     */
    Token current() {
        var token = kept;
        if (token != null && token.isGood(clock.instant())) {
            return token;
        }
        asking.lock();
        try {
            var meanwhile = kept;
            return meanwhile != null && meanwhile.isGood(clock.instant()) ? meanwhile : ask();
        } finally {
            asking.unlock();
        }
    }

    /** Does not use a token again that was answered 401. */
    void forget(Token refused) {
        asking.lock();
        try {
            if (refused.equals(kept)) {
                kept = null;
            }
        } finally {
            asking.unlock();
        }
    }

    private Token ask() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", clientId);
        form.add("client_secret", clientSecret.reveal());
        var asked = clock.instant();
        var answer = KeycloakApi.exchange(http.post()
                .uri(URI.create(endpoint))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form));
        if (!answer.succeeded()) {
            throw answer.failure("token for " + clientId);
        }
        var token = Token.of(answer.as(FIELDS), asked);
        kept = token;
        return token;
    }

    /**
     * @param value the access token
     * @param until when it is not to be used any longer
     */
    record Token(Secret value, Instant until) {
        static Token of(Map<String, Object> fields, Instant asked) {
            if (fields.get("access_token") instanceof String value
                    && fields.get("expires_in") instanceof Number seconds) {
                var life = Duration.ofSeconds(seconds.longValue());
                var margin = MARGIN.compareTo(life.dividedBy(2)) < 0 ? MARGIN : life.dividedBy(2);
                return new Token(new Secret(value), asked.plus(life).minus(margin));
            }
            throw new IdpUnavailableException(200, "Keycloak answered no token", null);
        }

        boolean isGood(Instant now) {
            return now.isBefore(until);
        }
    }
}

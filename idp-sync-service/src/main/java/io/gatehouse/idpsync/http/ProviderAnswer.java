package io.gatehouse.idpsync.http;

import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider answered.
 *
 * @param provider name of the provider, for people
 * @param status HTTP status
 * @param headers HTTP headers
 * @param body the body as text, empty for none
 * @param retryAfter how long it asks to be left alone; null when it did not say
 */
public record ProviderAnswer(
        String provider,
        int status,
        HttpHeaders headers,
        String body,
        @Nullable Duration retryAfter) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<JsonNode> TREE = new TypeReference<>() {};

    /** Whether the status is one of success, and the body, if there is one, is not that of a page in between. */
    public boolean succeeded() {
        return status >= 200 && status < 300 && (body.isBlank() || isJson());
    }

    /** The same, but for secrets that an error repeats. */
    ProviderAnswer without(Collection<Secret> secrets) {
        if (succeeded()) {
            return this;
        }
        var redacted = body;
        for (var secret : secrets) {
            redacted = redacted.replace(secret.reveal(), "****");
        }
        return new ProviderAnswer(provider, status, headers, redacted, retryAfter);
    }

    private boolean isJson() {
        try {
            JSON.readTree(body);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    /**
     * The body, read.
     *
     * @throws IdpUnavailableException if it is something else
     */
    public <T> T as(TypeReference<T> type) {
        try {
            var value = JSON.readValue(body, type);
            if (value != null) {
                return value;
            }
        } catch (JacksonException e) {
            // said below, without the body
        }
        throw unreadable();
    }

    /**
     * The body as a tree.
     *
     * @throws IdpUnavailableException if it is not JSON
     */
    public JsonNode json() {
        return as(TREE);
    }

    private IdpUnavailableException unreadable() {
        return new IdpUnavailableException(status, provider + " answered something unreadable", null);
    }

    /** What to make of an answer other than the ones expected. */
    public IdpException failure(String operation) {
        if (status >= 200 && status < 300) {
            return unreadable();
        }
        return ProviderFailure.of(provider, operation, status, body, retryAfter);
    }

    @Override
    public String toString() {
        return "ProviderAnswer[provider=" + provider + ", status=" + status + "]";
    }
}

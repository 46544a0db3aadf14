package io.gatehouse.idpsync.client.okta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.okta.sdk.resource.client.ApiClient;
import com.okta.sdk.resource.client.ApiException;
import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.http.LimitHeaders;
import io.gatehouse.idpsync.http.ProviderFailure;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls through the SDK, with what goes wrong in them told in the port's words. Each call has an SDK client of its own: the
 * SDK remembers the last answer of every thread for good, which with a thread per task would never end.
 */
final class OktaCalls {
    static final String PROVIDER = "Okta";
    private static final int NOT_FOUND = 404;

    private final String base;
    private final OktaHttp http;
    private final Secret token;
    private final Clock clock;
    private final NoCache cache = new NoCache();
    private final ObjectMapper json;

    /**
     * @param json the SDK's, which is costly to make
     * @param token API token of an administrator
     */
    OktaCalls(String base, OktaHttp http, ObjectMapper json, Secret token, Clock clock) {
        this.base = base;
        this.http = http;
        this.token = token;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Makes a call.
     *
     * @param operation what is tried, for people
     * @param call may answer null where Okta has nothing to say
     */
    <T extends @Nullable Object> T send(String operation, Function<ApiClient, T> call) {
        try {
            return call.apply(client());
        } catch (ApiException e) {
            throw failure(operation, e);
        } catch (ClassCastException | IllegalArgumentException e) { // how the SDK takes JSON of another shape
            throw unreadable(operation, e);
        }
    }

    /** Makes a call whose answer must have a body. */
    <T> T read(String operation, Function<ApiClient, @Nullable T> call) {
        T answer = send(operation, call);
        if (answer == null) {
            throw unreadable(operation, null);
        }
        return answer;
    }

    /** Makes a call about one object; empty only if Okta says that there is no such thing, which a proxy's 404 does not. */
    <T> Optional<T> unlessGone(String operation, Function<ApiClient, @Nullable T> call) {
        try {
            return Optional.ofNullable(call.apply(client()));
        } catch (ApiException e) {
            if (e.getCode() == NOT_FOUND && "E0000007".equals(errorCode(e.getResponseBody()))) {
                return Optional.empty();
            }
            throw failure(operation, e);
        } catch (ClassCastException | IllegalArgumentException e) {
            throw unreadable(operation, e);
        }
    }

    private ApiClient client() {
        var client = new ApiClient(http, cache).setObjectMapper(json).setBasePath(base);
        client.setApiKeyPrefix("SSWS");
        client.setApiKey(token.reveal());
        return client;
    }

    private static @Nullable String errorCode(@Nullable String body) {
        try {
            return body == null
                    ? null
                    : JsonMapper.shared().readTree(body).path("errorCode").asString("");
        } catch (JacksonException e) {
            return null;
        }
    }

    private IdpException failure(String operation, ApiException e) {
        if (e.getCode() == 0) {
            return e.getCause() instanceof JsonProcessingException
                    ? unreadable(operation, e)
                    : ProviderFailure.noAnswer(PROVIDER, e);
        }
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(Objects.requireNonNullElse(e.getResponseHeaders(), Map.of()));
        var limit = new LimitHeaders(
                name -> headers.getOrDefault(name, List.of()).stream()
                        .findFirst()
                        .orElse(null),
                clock.instant());
        var body = Objects.requireNonNullElse(e.getResponseBody(), "");
        return ProviderFailure.of(PROVIDER, operation, e.getCode(), body, limit.retryAfter());
    }

    /** For an answer without what has to be in it. The cause is left out, for it may show the body. */
    static IdpUnavailableException unreadable(String operation, @Nullable Throwable cause) {
        var kind = cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")";
        return new IdpUnavailableException(
                null, PROVIDER + ", " + operation + ": answered something unreadable" + kind, null);
    }
}

package io.gatehouse.idpsync.client.auth0;

import com.auth0.client.mgmt.core.ManagementApiException;
import com.auth0.client.mgmt.core.ManagementException;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.http.LimitHeaders;
import io.gatehouse.idpsync.http.ProviderFailure;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Calls through the SDK, with what goes wrong in them told in the port's words. */
final class Auth0Calls {
    static final String PROVIDER = "Auth0";
    private static final int NOT_FOUND = 404;

    private final Clock clock;

    Auth0Calls(Clock clock) {
        this.clock = clock;
    }

    /**
     * Makes a call.
     *
     * @param operation what is tried, for people
     */
    <T> T send(String operation, Supplier<T> call) {
        try {
            return call.get();
        } catch (ManagementApiException e) {
            throw failure(operation, e);
        } catch (ManagementException e) {
            throw noAnswer(operation, e);
        }
    }

    /**
     * Makes a call that concerns one client.
     *
     * @return empty only if Auth0 says that there is no such client, which a proxy's 404 does not
     */
    <T> Optional<T> unlessGone(String operation, Supplier<T> call) {
        try {
            return Optional.of(send(operation, () -> {
                try {
                    return call.get();
                } catch (ManagementApiException e) {
                    throw isGone(e) ? new GoneException() : e;
                }
            }));
        } catch (GoneException e) {
            return Optional.empty();
        }
    }

    private static boolean isGone(ManagementApiException e) {
        return e.statusCode() == NOT_FOUND
                && e.body() instanceof Map<?, ?> body
                && "inexistent_client".equals(body.get("errorCode"));
    }

    private IdpException failure(String operation, ManagementApiException e) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(e.headers());
        var limit = new LimitHeaders(
                name -> headers.getOrDefault(name, List.of()).stream()
                        .findFirst()
                        .orElse(null),
                clock.instant());
        return ProviderFailure.of(PROVIDER, operation, e.statusCode(), json(e.body()), limit.retryAfter());
    }

    /** The SDK has read the body; what was not JSON it gives as text, which is not Auth0's. */
    private static String json(Object body) {
        return body instanceof Map<?, ?> error ? JsonMapper.shared().writeValueAsString(error) : "";
    }

    private static IdpException noAnswer(String operation, ManagementException e) {
        return e.getCause() instanceof JsonProcessingException
                ? unreadable(operation)
                : ProviderFailure.noAnswer(PROVIDER, e);
    }

    /** For an answer without what has to be in it. */
    static IdpUnavailableException unreadable(String operation) {
        return new IdpUnavailableException(null, PROVIDER + ", " + operation + ": answered something unreadable", null);
    }

    private static final class GoneException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

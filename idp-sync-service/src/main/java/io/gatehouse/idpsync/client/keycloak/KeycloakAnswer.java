package io.gatehouse.idpsync.client.keycloak;

import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Keycloak answered.
 *
 * @param status HTTP status
 * @param body the body as text, empty for none
 * @param retryAfter how long it asks to be left alone; null when it did not say
 */
record KeycloakAnswer(int status, String body, @Nullable Duration retryAfter) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 500;

    /** Tokens and the secrets made here; ids are shorter. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_.~+/-]{40,}=*");

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** @throws IdpUnavailableException if the body is something else */
    <T> T as(TypeReference<T> type) {
        try {
            return JSON.readValue(body, type);
        } catch (JacksonException e) {
            throw new IdpUnavailableException(status, "Keycloak answered something unreadable", null);
        }
    }

    /** What to make of an answer other than the ones expected. */
    IdpException failure(String operation) {
        var message = "Keycloak, " + operation + ": " + status + words() + advice();
        return switch (status) {
            case 404, 408, 425, 429 -> new IdpUnavailableException(status, message, retryAfter);
            default ->
                status >= 400 && status < 500
                        ? new IdpRejectedException(status, message)
                        : new IdpUnavailableException(status, message, retryAfter);
        };
    }

    /** The role that is missing, which Keycloak does not name. */
    private String advice() {
        return status == 403 ? " (the service account needs the role manage-clients of realm-management)" : "";
    }

    /** Keycloak's own words; nothing for a body that is not one of its errors, such as a proxy's page. */
    private String words() {
        try {
            var error = JSON.readTree(body);
            var said = Stream.of("errorMessage", "error", "error_description")
                    .map(name -> error.path(name).asString(""))
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(", ", " ", ""))
                    .stripTrailing();
            var words = SECRET.matcher(said).replaceAll("****");
            return words.substring(0, Math.min(words.length(), LONGEST));
        } catch (JacksonException e) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "KeycloakAnswer[status=" + status + "]";
    }
}

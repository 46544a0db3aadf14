package io.gatehouse.idpsync.registration;

import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.Registration;
import io.gatehouse.idpsync.client.Stamp;
import io.gatehouse.idpsync.http.ProviderAnswer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What to make of an answer about a client other than the one expected. */
final class RegistrationFailure {
    private static final int UNAUTHORIZED = 401;

    /** Codes and words about a client such as no proxy or web server puts into a 404 of its own; the last are Keycloak's. */
    private static final Pattern NO_CLIENT =
            Pattern.compile("not_found|unknown_client|client_not_found|invalid_client(_id)?|Client not found");

    private RegistrationFailure() {}

    /** Whether the server says of the client itself that there is none. */
    static boolean saysGone(ProviderAnswer answer) {
        return answer.status() == 410
                || (answer.status() == 404
                        && Stream.of("error", "error_description").anyMatch(name -> NO_CLIENT
                                .matcher(member(answer.body(), name))
                                .matches()));
    }

    /** Whether it refuses metadata because of a member of the stamp. */
    static boolean namesStamp(ProviderAnswer answer) {
        return answer.status() == 400
                && Stream.of(Stamp.OURS, Stamp.APPLICATION, Stamp.DEVELOPER, Stamp.PORTAL, Stamp.ORGANIZATION)
                        .anyMatch(answer.body()::contains);
    }

    /** For a client that is not remembered any more. */
    static IdpException gone(String applicationId) {
        return new IdpUnavailableException(404, "the client of application " + applicationId + " is gone", null);
    }

    /**
     * For any other. What 401 means cannot be told: a token that was replaced in an answer that was lost, or, by RFC 7592
     * (2.1), a client that is gone. Nothing is done then.
     */
    static IdpException of(ProviderAnswer answer, String operation, Registration client) {
        if (answer.status() != UNAUTHORIZED) {
            return answer.failure(operation);
        }
        var words = answer.failure(operation).reason();
        return new IdpRejectedException(
                UNAUTHORIZED,
                words + " (client " + client.clientId()
                        + " was removed there, or its registration access token was lost with an answer)");
    }

    private static String member(String body, String name) {
        try {
            return JsonMapper.shared().readTree(body).path(name).asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}

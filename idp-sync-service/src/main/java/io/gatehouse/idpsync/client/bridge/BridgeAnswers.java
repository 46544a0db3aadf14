package io.gatehouse.idpsync.client.bridge;

import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.http.ProviderAnswer;
import io.gatehouse.schemas.sealed.Secret;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what bridges answer, in more forms than the contract names: times are seconds since 1970 with 0 for never, or
 * date-times; and Kong's reference bridge hides each failure of the provider behind it in the text of a 400.
 */
final class BridgeAnswers {
    private static final Pattern GONE = Pattern.compile("status code (404|410)\\b");
    private static final Pattern ERROR = Pattern.compile("\"error\"\\s*:");
    private static final Pattern PASSING =
            Pattern.compile("status code (408|425|429|5\\d\\d)\\b|ECONN|ETIMEDOUT|timeout");

    private BridgeAnswers() {}

    /** A text that must be there. */
    static String required(ProviderAnswer answer, String name) {
        var value = answer.json().path(name).asString("");
        if (value.isEmpty()) {
            throw new IdpUnavailableException(answer.status(), answer.provider() + " answered no " + name, null);
        }
        return value;
    }

    /** A new secret; its id is null where the answer has none. */
    static IssuedSecret secret(ProviderAnswer answer) {
        var value = new Secret(required(answer, "client_secret"));
        var body = answer.json();
        var end = body.path("client_secret_expires_at");
        var id = body.path("secret_id").asString("");
        return new IssuedSecret(
                value, time(end.isMissingNode() ? body.path("expires_at") : end), id.isEmpty() ? null : id);
    }

    /**
     * Whether it says that what was to be removed is not there. A 404 without the error of the contract is that of a gateway
     * before the bridge.
     */
    static boolean saysGone(ProviderAnswer answer) {
        return answer.status() == 410
                || (answer.status() == 404 && ERROR.matcher(answer.body()).find())
                || (answer.status() == 400 && GONE.matcher(answer.body()).find());
    }

    /** Whether a refusal is but the text of a failure that passes. */
    static boolean saysUnavailable(ProviderAnswer answer) {
        return answer.status() == 400 && PASSING.matcher(answer.body()).find();
    }

    /** What to make of an answer that is no success. */
    static IdpException failure(ProviderAnswer answer, String operation) {
        var failure = answer.failure(operation);
        return saysUnavailable(answer)
                ? new IdpUnavailableException(400, failure.reason(), answer.retryAfter())
                : failure;
    }

    private static @Nullable Instant time(JsonNode value) {
        var text = value.asString("");
        try {
            if (text.matches("\\d{1,12}")) {
                return text.matches("0+") ? null : Instant.ofEpochSecond(Long.parseLong(text));
            }
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}

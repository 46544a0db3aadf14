package io.gatehouse.idpsync.http;

import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.schemas.outbound.RefusedAddressException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What to make of a call that did not end as expected. */
public final class ProviderFailure {
    private ProviderFailure() {}

    /**
     * For an answer other than those expected. What may be different at the next attempt, or may not come from the provider
     * at all, is unavailable; what blames the request is refused.
     *
     * @param provider name of the provider, for people
     * @param operation what was tried, for people
     * @param body the answer's body; only the words of an error in it are shown, without secrets
     * @param retryAfter how long the provider asks to be left alone; null when it did not say
     */
    public static IdpException of(
            String provider, String operation, int status, String body, @Nullable Duration retryAfter) {
        var message = (provider + ", " + operation + ": " + status + " " + ErrorWords.of(body)).stripTrailing();
        return switch (status) {
            case 404, 408, 425, 429 -> new IdpUnavailableException(status, message, retryAfter);
            default ->
                status >= 400 && status < 500
                        ? new IdpRejectedException(status, message)
                        : new IdpUnavailableException(status, message, retryAfter);
        };
    }

    /** For a call without an answer; refused only if the provider's address must not be called. */
    public static IdpException noAnswer(String provider, Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedAddressException refused) {
                return new IdpRejectedException(null, provider + ": " + refused.getMessage(), failure);
            }
        }
        var last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return new IdpUnavailableException(
                provider + " did not answer: " + last.getClass().getSimpleName(), failure);
    }
}

package io.gatehouse.idpsync.http;

import io.gatehouse.idpsync.client.BudgetSpentException;
import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.schemas.outbound.RefusedAddressException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/** What to make of a call that did not end as expected. */
public final class ProviderFailure {
    private static final int TIMED_OUT = 408;

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

    /** Whether a call has no answer because no connection came about, so that it can have had no effect. */
    public static boolean wasNeverSent(IdpUnavailableException failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof ConnectTimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** Whether a call that ended so has had no effect for certain: it was not sent, or the provider says that it refused it. */
    public static boolean hadNoEffect(RuntimeException failure) {
        return switch (failure) {
            case BudgetSpentException spent -> true;
            case IdpRejectedException refused -> true;
            case IdpUnavailableException unavailable -> {
                var status = unavailable.status();
                yield status == null ? wasNeverSent(unavailable) : status < 500 && status >= 400 && status != TIMED_OUT;
            }
            default -> false;
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

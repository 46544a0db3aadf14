package io.gatehouse.idpsync.client.azuread;

import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.http.ProviderCalls;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Duration;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;

/** Tries new secrets until they work, which at Entra takes some seconds, and some minutes at times. */
final class SecretProbe {
    private static final Duration LATER = Duration.ofSeconds(5);

    private final ProviderCalls calls;
    private final EntraTenant tenant;
    private final List<Duration> pauses;

    /** @param pauses between tries; one more than these is made */
    SecretProbe(ProviderCalls calls, EntraTenant tenant, List<Duration> pauses) {
        this.calls = calls;
        this.tenant = tenant;
        this.pauses = pauses;
    }

    /**
     * Returns when a client obtains a token with a secret.
     *
     * @throws IdpUnavailableException if it does not within the pauses; it may later
     */
    void await(String clientId, Secret secret) {
        for (var pause : pauses) {
            if (works(clientId, secret)) {
                return;
            }
            sleep(pause);
        }
        if (!works(clientId, secret)) {
            throw new IdpUnavailableException(
                    null, "Entra does not accept the new secret of client " + clientId + " yet", LATER);
        }
    }

    private boolean works(String clientId, Secret secret) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", clientId);
        form.add("client_secret", secret.reveal());
        form.add("scope", tenant.scope());
        var answer = calls.send(http -> http.post()
                .uri(tenant.tokenEndpoint())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form));
        if (answer.succeeded()) {
            return true;
        }
        if (answer.status() == 400 || answer.status() == 401) {
            return false;
        }
        throw answer.failure("try new secret");
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdpUnavailableException("interrupted while a new secret was tried", e);
        }
    }
}

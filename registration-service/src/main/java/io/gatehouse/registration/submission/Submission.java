package io.gatehouse.registration.submission;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application that a producer asks for. Nothing in it has been checked but its id.
 *
 * @param requestId names the request; the same request sent again gets the same answer
 * @param secretRecipient public key (JWK) that the credential is sealed to; null when the producer does not want it
 */
public record Submission(
        UUID requestId,
        @Nullable String organizationId,
        String portalId,
        String developerEmail,
        String name,
        @Nullable String description,
        List<String> redirectUris,
        @Nullable String strategyId,
        @Nullable String referenceId,
        List<String> scopes,
        List<String> productVersionIds,
        @Nullable String secretRecipient) {
    public Submission {
        redirectUris = List.copyOf(redirectUris);
        scopes = List.copyOf(scopes);
        productVersionIds = List.copyOf(productVersionIds);
    }
}

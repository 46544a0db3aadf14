package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.gatewayconfig.wanted.Fact.CredentialKind;
import io.gatehouse.gatewayconfig.wanted.SigningKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an application, as far as one control plane is concerned.
 *
 * @param revision newest revision of anything about the application
 * @param origin where it comes from; null while unknown
 * @param authStrategyId how its calls prove who they are; null while unknown
 * @param credentials how it proves who it is; null while the application is unknown or after it was deleted
 * @param clientId OAuth client id; null while there is none
 * @param issuer who issues its tokens; null while unknown, and with API keys
 * @param registrations for versions on this control plane, by version; none that was deleted
 * @param keys API keys that were not revoked, by id
 */
public record ConsumerFacts(
        String controlPlaneId,
        String applicationId,
        long revision,
        @Nullable Origin origin,
        @Nullable String authStrategyId,
        @Nullable CredentialKind credentials,
        @Nullable String clientId,
        @Nullable TokenIssuer issuer,
        List<Access> registrations,
        List<SealedKey> keys) {
    /** Whose application it is, all UUIDs. */
    public record Origin(String organizationId, String portalId, String developerId) {}

    /**
     * A version, and whether the application may call it.
     *
     * @param takesItsStrategy whether the version is published with the application's strategy
     */
    public record Access(String productVersionId, boolean approved, boolean takesItsStrategy) {
        /** A version that changed to another strategy takes no calls of those who were approved with the one before. */
        boolean granted() {
            return approved && takesItsStrategy;
        }
    }

    /** An API key as it rests; {@code expiresAt} is null for never. */
    public record SealedKey(
            String id, String sealedKey, @Nullable Instant expiresAt) {}

    /**
     * Who issues tokens.
     *
     * @param key verifies them; null while unknown
     * @param error why it is unknown; null while nobody asked yet
     * @param unavailable whether asking again may help
     */
    public record TokenIssuer(
            String url, @Nullable SigningKey key, @Nullable String error, boolean unavailable) {}
}

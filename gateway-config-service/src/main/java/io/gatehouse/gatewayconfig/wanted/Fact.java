package io.gatehouse.gatewayconfig.wanted;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest known state of one thing, as its owner told. All ids are UUIDs; a revision counts the changes of one thing from 1,
 * for everything below an application those of the application.
 */
public sealed interface Fact {
    /** The application that the fact is about; null for facts of the catalog. */
    default @Nullable String applicationId() {
        return null;
    }

    /** A version of an API; control plane and gateway service are null while none is linked. */
    record ProductVersion(
            String id,
            long revision,
            @Nullable String controlPlaneId,
            @Nullable String gatewayServiceId) implements Fact {}

    /** A version in a portal; the strategy is null while nothing guards it. */
    record Publication(
            String id,
            long revision,
            String productVersionId,
            @Nullable String authStrategyId) implements Fact {}

    /**
     * How calls prove who they are.
     *
     * @param type {@code key_auth} or {@code openid_connect}
     * @param pluginConfig further configuration of Kong's {@code openid-connect}, a JSON object
     */
    record AuthStrategy(
            String id,
            long revision,
            String type,
            List<String> keyNames,
            @Nullable String issuer,
            List<String> credentialClaim,
            List<String> scopes,
            List<String> authMethods,
            String pluginConfig,
            String sealedPluginConfig,
            @Nullable String identityProviderId)
            implements Fact {}

    /** An identity provider. */
    record IdentityProvider(String id, long revision, String issuer) implements Fact {}

    /**
     * What is known of the tokens of an issuer.
     *
     * @param key verifies its tokens; null leaves a key that is known as it is
     * @param error why there is no newer key; null when there is one
     * @param unavailable whether asking again may help
     */
    record IssuerKey(
            String issuer,
            @Nullable SigningKey key,
            @Nullable String error,
            boolean unavailable) implements Fact {}

    /** A thing of the catalog is gone for good. */
    record Removed(CatalogKind kind, String id) implements Fact {}

    /** An application; {@code referenceId} is the client id that a developer brought. */
    record Application(
            String id,
            long revision,
            CredentialKind credentials,
            @Nullable String authStrategyId,
            @Nullable String identityProviderId,
            @Nullable String referenceId,
            Origin origin,
            boolean deleted)
            implements Fact {
        @Override
        public String applicationId() {
            return id;
        }
    }

    /** Whose application it is. */
    record Origin(String organizationId, String portalId, String developerId) {}

    /** The OAuth client of an application; {@code clientId} is null when it is gone. */
    record Client(
            String applicationId, long revision, @Nullable String clientId) implements Fact {}

    /** Whether an application may call a version. */
    record Registration(String id, String applicationId, long revision, String productVersionId, Status status)
            implements Fact {
        /** What was decided. */
        public enum Status {
            PENDING,
            APPROVED,
            REJECTED,
            REVOKED,
            DELETED
        }
    }

    /** An API key, sealed to this service; null once it is revoked. {@code expiresAt} is null for never. */
    record ApiKey(
            String id,
            String applicationId,
            long revision,
            @Nullable String sealedKey,
            @Nullable Instant expiresAt) implements Fact {}

    /** Something else happened to an application; only its revision is of interest. */
    record ApplicationProgress(String applicationId, long revision) implements Fact {}

    /** How an application proves who it is. */
    enum CredentialKind {
        OAUTH_CLIENT,
        OWN_OAUTH_CLIENT,
        API_KEY
    }

    /** What the catalog holds, as far as it matters here. */
    enum CatalogKind {
        PRODUCT_VERSION,
        PUBLICATION,
        AUTH_STRATEGY,
        IDENTITY_PROVIDER
    }
}

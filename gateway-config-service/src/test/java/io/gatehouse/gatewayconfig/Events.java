package io.gatehouse.gatewayconfig;

import io.gatehouse.events.AccessToken;
import io.gatehouse.events.ApiProductVersion;
import io.gatehouse.events.ApplicationDeleted;
import io.gatehouse.events.ApplicationRequested;
import io.gatehouse.events.AuthStrategy;
import io.gatehouse.events.ClientProvisioned;
import io.gatehouse.events.CredentialRequested;
import io.gatehouse.events.CredentialRevoked;
import io.gatehouse.events.CredentialType;
import io.gatehouse.events.Publication;
import io.gatehouse.events.RegistrationApproved;
import io.gatehouse.events.RegistrationDeleted;
import io.gatehouse.events.RegistrationRequested;
import io.gatehouse.events.RegistrationRevoked;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events as registration-service and idp-sync-service send them. */
public final class Events {
    public static final String ORGANIZATION = "6a8e9c1e-55c1-4e5e-9f57-6a7c2f5d1f00";
    public static final String PORTAL = "7f0c7f0e-36c5-4f5a-8f6e-3d1a1f9c9a11";
    private static final String DEVELOPER = "8d2a4b1c-9f53-4d0f-8a59-0b7a9a3e2b22";

    private Events() {}

    public static String id() {
        return UUID.randomUUID().toString();
    }

    private static Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }

    public static ApiProductVersion version(
            String id, long revision, @Nullable String controlPlane, @Nullable String service) {
        return ApiProductVersion.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ORGANIZATION)
                .setProductVersionId(id)
                .setRevision(revision)
                .setProductId(id())
                .setProductName("Weather")
                .setName("v1")
                .setControlPlaneId(controlPlane)
                .setGatewayServiceId(service)
                .build();
    }

    public static Publication publication(String id, long revision, String version, @Nullable String strategy) {
        return Publication.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ORGANIZATION)
                .setPublicationId(id)
                .setRevision(revision)
                .setPortalId(PORTAL)
                .setProductVersionId(version)
                .setPublished(true)
                .setAuthStrategyId(strategy)
                .setApplicationRegistrationEnabled(true)
                .build();
    }

    public static AuthStrategy tokens(String id, String issuer) {
        return strategy(id, "openid_connect")
                .setIssuer(issuer)
                .setCredentialClaim(List.of("azp"))
                .build();
    }

    public static AuthStrategy keys(String id, String... names) {
        return strategy(id, "key_auth").setKeyNames(List.of(names)).build();
    }

    private static AuthStrategy.Builder strategy(String id, String type) {
        return AuthStrategy.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ORGANIZATION)
                .setAuthStrategyId(id)
                .setRevision(1)
                .setName("strategy")
                .setDisplayName("Strategy")
                .setStrategyType(type);
    }

    public static ApplicationRequested application(String id, CredentialType type, String strategy) {
        return ApplicationRequested.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ORGANIZATION)
                .setApplicationId(id)
                .setRevision(1)
                .setPortalId(PORTAL)
                .setDeveloperId(DEVELOPER)
                .setName("Forecast")
                .setAuthStrategyId(strategy)
                .setCredentialType(type)
                .build();
    }

    public static ApplicationDeleted deleted(String id, long revision, CredentialType type) {
        return ApplicationDeleted.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ORGANIZATION)
                .setApplicationId(id)
                .setRevision(revision)
                .setPortalId(PORTAL)
                .setDeveloperId(DEVELOPER)
                .setCredentialType(type)
                .build();
    }

    public static ClientProvisioned client(String application, String clientId) {
        return ClientProvisioned.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ORGANIZATION)
                .setApplicationId(application)
                .setRevision(1)
                .setDcrProviderId(id())
                .setClientId(clientId)
                .build();
    }

    public static CredentialRequested key(
            String id, String application, long revision, String sealedKey, @Nullable Instant end) {
        return CredentialRequested.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ORGANIZATION)
                .setApplicationId(application)
                .setRevision(revision)
                .setCredentialId(id)
                .setCredentialType(CredentialType.KEY_AUTH)
                .setSealedKey(sealedKey)
                .setExpiresAt(end)
                .build();
    }

    public static CredentialRevoked keyRevoked(String id, String application, long revision) {
        return CredentialRevoked.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ORGANIZATION)
                .setApplicationId(application)
                .setRevision(revision)
                .setCredentialId(id)
                .setCredentialType(CredentialType.KEY_AUTH)
                .build();
    }

    public static RegistrationRequested registration(String id, String application, long revision, String version) {
        return RegistrationRequested.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ORGANIZATION)
                .setApplicationId(application)
                .setRevision(revision)
                .setPortalId(PORTAL)
                .setDeveloperId(DEVELOPER)
                .setRegistrationId(id)
                .setProductVersionId(version)
                .build();
    }

    public static RegistrationApproved approved(String id, String application, long revision, String version) {
        return RegistrationApproved.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ORGANIZATION)
                .setApplicationId(application)
                .setRevision(revision)
                .setPortalId(PORTAL)
                .setDeveloperId(DEVELOPER)
                .setRegistrationId(id)
                .setProductVersionId(version)
                .build();
    }

    public static RegistrationRevoked revoked(String id, String application, long revision, String version) {
        return RegistrationRevoked.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ORGANIZATION)
                .setApplicationId(application)
                .setRevision(revision)
                .setPortalId(PORTAL)
                .setDeveloperId(DEVELOPER)
                .setRegistrationId(id)
                .setProductVersionId(version)
                .build();
    }

    public static RegistrationDeleted unregistered(String id, String application, long revision, String version) {
        return RegistrationDeleted.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ORGANIZATION)
                .setApplicationId(application)
                .setRevision(revision)
                .setPortalId(PORTAL)
                .setDeveloperId(DEVELOPER)
                .setRegistrationId(id)
                .setProductVersionId(version)
                .build();
    }

    public static AccessToken accessToken(String id, long revision, String sha256, @Nullable Instant revoked) {
        return AccessToken.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(now())
                .setOrganizationId(ORGANIZATION)
                .setAccessTokenId(id)
                .setRevision(revision)
                .setName("dashboard")
                .setSha256(sha256)
                .setRoles(List.of("admin"))
                .setCreatedAt(now())
                .setRevokedAt(revoked)
                .build();
    }
}

package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.gatewayconfig.plan.ConsumerFacts.Access;
import io.gatehouse.gatewayconfig.plan.GatewayEntity.Kind;
import io.gatehouse.schemas.sealed.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An application at a Konnect control plane: an entity for its OAuth client, or one for each API key, known by the SHA-256 of
 * the key. Its scopes are the versions it may call.
 *
 * <p>Of a version that is not published with the application's strategy {@code konnect-application-auth} would find no strategy
 * to check the token with, and some releases let such a call through.
 */
final class KonnectApplications {
    private final ConsumerFacts facts;
    private final String unitId;

    KonnectApplications(ConsumerFacts facts, String unitId) {
        this.facts = facts;
        this.unitId = unitId;
    }

    /** Empty while there is no client. */
    Optional<GatewayEntity> ofClient() {
        return Optional.ofNullable(facts.clientId()).map(clientId -> entity(facts.applicationId(), clientId));
    }

    GatewayEntity ofKey(String credentialId, Secret key) {
        return entity(credentialId, sha256(key.reveal()));
    }

    private GatewayEntity entity(String ownerId, String clientId) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("client_id", clientId);
        fields.put("scopes", scopes());
        fields.put("auth_strategy_id", facts.authStrategyId());
        fields.put("application_context", context());
        fields.put("tags", Tags.konnectApplication(facts.applicationId(), unitId));
        var id = EntityIds.konnectApplication(facts.controlPlaneId(), ownerId);
        return new GatewayEntity(Kind.KONNECT_APPLICATION, id, unitId, fields);
    }

    private List<String> scopes() {
        return facts.registrations().stream()
                .filter(Access::granted)
                .map(Access::productVersionId)
                .toList();
    }

    private Map<String, @Nullable Object> context() {
        var context = new HashMap<String, @Nullable Object>();
        context.put("application_id", facts.applicationId());
        var origin = facts.origin();
        if (origin != null) {
            context.put("organization_id", origin.organizationId());
            context.put("portal_id", origin.portalId());
            context.put("developer_id", origin.developerId());
        }
        return context;
    }

    private static String sha256(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

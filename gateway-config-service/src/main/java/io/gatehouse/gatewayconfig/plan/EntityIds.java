package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.schemas.NameBasedUuid;
import java.util.UUID;

/**
 * Ids that follow from what an entity is for, so that nothing is ever made twice. They hold the control plane too, because two
 * of them may be workspaces of one Kong, where ids are unique across.
 */
public final class EntityIds {
    private static final UUID NAMESPACE = UUID.fromString("9d1f3c52-6a0e-5b7c-8f41-2e6b7a90c3d4");

    private EntityIds() {}

    public static String consumer(String controlPlaneId, String applicationId) {
        return of("consumer", controlPlaneId, applicationId);
    }

    static String jwt(String controlPlaneId, String applicationId) {
        return of("jwt", controlPlaneId, applicationId);
    }

    static String key(String controlPlaneId, String credentialId) {
        return of("key-auth", controlPlaneId, credentialId);
    }

    /** @param ownerId the application, or the API key that is to be known by its digest */
    static String konnectApplication(String controlPlaneId, String ownerId) {
        return of("konnect-application", controlPlaneId, ownerId);
    }

    static String group(String controlPlaneId, String applicationId, String productVersionId) {
        return of("acl", controlPlaneId, applicationId, productVersionId);
    }

    static String plugin(String controlPlaneId, String gatewayServiceId, String name) {
        return of("plugin", controlPlaneId, gatewayServiceId, name);
    }

    private static String of(String... name) {
        return NameBasedUuid.of(NAMESPACE, String.join("/", name)).toString();
    }
}

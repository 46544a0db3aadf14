package io.gatehouse.gatewayconfig.plan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    /** Version 5 of RFC 9562: SHA-1 of namespace and name. */
    private static String of(String... name) {
        var text = String.join("/", name).getBytes(StandardCharsets.UTF_8);
        var input = ByteBuffer.allocate(16 + text.length)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .put(text);
        var hash = ByteBuffer.wrap(sha1(input.array()));
        var high = (hash.getLong() & ~0xF000L) | 0x5000L;
        var low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    private static byte[] sha1(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-1", e);
        }
    }
}

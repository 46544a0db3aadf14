package io.gatehouse.gatewayconfig.plan;

import org.jspecify.annotations.Nullable;

/**
 * Why something wanted is not at the gateway.
 *
 * @param kind whether trying again may help
 * @param entityType collection of the entity, such as plugins
 * @param entityId a UUID; null where no single entity is meant
 * @param name name of the entity, such as jwt
 * @param field field that is wrong, such as config.allow
 * @param message for people, without secrets
 */
public record Problem(
        Kind kind,
        String entityType,
        @Nullable String entityId,
        @Nullable String name,
        @Nullable String field,
        String message) {
    /** Whether trying again may help. */
    public enum Kind {
        /** Not before something changes. */
        REFUSED,
        UNAVAILABLE
    }

    /** About one entity. */
    public static Problem of(Kind kind, GatewayEntity entity, @Nullable String field, String message) {
        return new Problem(kind, entity.kind().collection(), entity.id(), entity.name(), field, message);
    }

    /** About a unit as a whole. */
    public static Problem refused(String entityType, @Nullable String entityId, String message) {
        return new Problem(Kind.REFUSED, entityType, entityId, null, null, message);
    }
}

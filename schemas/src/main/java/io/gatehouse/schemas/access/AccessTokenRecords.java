package io.gatehouse.schemas.access;

import io.gatehouse.schemas.event.EventStamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tokens as events of {@code registration.catalog-events.v1}. */
public final class AccessTokenRecords {
    private static final String KEY = "access-token:";

    private AccessTokenRecords() {}

    /** Key of a token's events. */
    public static String key(UUID id) {
        return KEY + id;
    }

    /** The token whose key this is. */
    static UUID id(String key) {
        return UUID.fromString(key.substring(KEY.length()));
    }

    static boolean isKey(String key) {
        return key.startsWith(KEY);
    }

    /** A token's state as an event. */
    public static io.gatehouse.events.AccessToken event(AccessToken token, EventStamp stamp) {
        return io.gatehouse.events.AccessToken.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setAccessTokenId(token.id().toString())
                .setRevision(token.revision())
                .setName(token.name())
                .setSystemAccount(token.system())
                .setSha256(token.sha256())
                .setRoles(List.copyOf(token.roles()))
                .setCreatedAt(token.createdAt())
                .setExpiresAt(token.expiresAt())
                .setRevokedAt(token.revokedAt())
                .build();
    }

    static AccessToken token(io.gatehouse.events.AccessToken event) {
        return new AccessToken(
                UUID.fromString(event.getAccessTokenId()),
                event.getName(),
                event.getSystemAccount(),
                event.getSha256(),
                Set.copyOf(event.getRoles()),
                event.getRevision(),
                event.getCreatedAt(),
                event.getExpiresAt(),
                event.getRevokedAt());
    }
}

package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.schemas.plugin.PluginSecrets;
import io.gatehouse.schemas.sealed.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entity of a gateway, in the words of Kong's Admin API.
 *
 * @param kind the collection it belongs to
 * @param id a UUID
 * @param parentId the consumer of a credential or group, the service of a plugin, the unit of an application at Konnect; null
 *     for a consumer
 * @param fields everything else: text, numbers, booleans, null, lists, maps, and {@link
 *     Secret} for what must not be seen
 */
public record GatewayEntity(Kind kind, String id, @Nullable String parentId, Map<String, @Nullable Object> fields) {
    /** Collections, by their names in the Admin API. */
    public enum Kind {
        CONSUMER("consumers"),
        ACL("acls"),
        JWT("jwts"),
        KEY_AUTH("key-auths"),
        PLUGIN("plugins"),
        /** An application at a Konnect control plane, which takes the place of a consumer and its credential. */
        KONNECT_APPLICATION("konnect_applications");

        private final String collection;

        Kind(String collection) {
            this.collection = collection;
        }

        /** Name of the collection, such as plugins. */
        public String collection() {
            return collection;
        }
    }

    /** The consumer or service that the entity stands or falls with. */
    public String root() {
        return parentId == null ? id : parentId;
    }

    /** What people call it: the plugin's name, the group, the username; the collection where it has no name. */
    public String name() {
        var field =
                switch (kind) {
                    case CONSUMER -> "username";
                    case ACL -> "group";
                    case PLUGIN -> "name";
                    case JWT, KEY_AUTH, KONNECT_APPLICATION -> "";
                };
        return fields.get(field) instanceof String name ? name : kind.collection();
    }

    /** Whether we made it. */
    public boolean isOurs() {
        return fields.get("tags") instanceof List<?> tags && tags.contains(Tags.OURS);
    }

    /** Collection and id, as in events. */
    public String path() {
        return kind.collection() + "/" + id;
    }

    /** The same entity under another id. */
    public GatewayEntity withId(String other) {
        return new GatewayEntity(kind, other, parentId, fields);
    }

    /** All fields with secrets readable, to be sent to a gateway; the only place where they are. */
    public Map<String, @Nullable Object> revealed() {
        var revealed = new HashMap<String, @Nullable Object>();
        fields.forEach((name, value) -> revealed.put(name, PluginSecrets.revealed(value)));
        return revealed;
    }

    /** Every secret in it, at whatever depth. */
    public List<Secret> secrets() {
        return fields.values().stream().flatMap(GatewayEntity::secrets).toList();
    }

    private static Stream<Secret> secrets(@Nullable Object value) {
        return switch (value) {
            case Secret secret -> Stream.of(secret);
            case List<?> items -> items.stream().flatMap(GatewayEntity::secrets);
            case Map<?, ?> inner -> inner.values().stream().flatMap(GatewayEntity::secrets);
            case null, default -> Stream.of();
        };
    }

    /** Shows no field, since one may be a key. */
    @Override
    public String toString() {
        return path();
    }
}

package io.gatehouse.gatewayconfig.sync.kong;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayEntity.Kind;
import io.gatehouse.gatewayconfig.plan.Tags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entities to and from what the Admin API takes and gives. */
final class KongJson {
    private KongJson() {}

    /** The body of a PUT. */
    static Map<String, @Nullable Object> body(GatewayEntity entity) {
        var body = new HashMap<>(entity.revealed());
        if (entity.kind() == Kind.PLUGIN) {
            body.put("service", Map.of("id", entity.root()));
        }
        return body;
    }

    /** An entity as found; empty when it belongs to nothing of ours, such as a plugin for all services. */
    static Optional<GatewayEntity> entity(Kind kind, Map<String, @Nullable Object> json) {
        if (!(json.get("id") instanceof String id)) {
            return Optional.empty();
        }
        if (kind == Kind.CONSUMER) {
            return Optional.of(new GatewayEntity(kind, id, null, json));
        }
        if (kind == Kind.KONNECT_APPLICATION) {
            return unit(json.get("tags")).map(unit -> new GatewayEntity(kind, id, unit, json));
        }
        var parent = json.get(kind == Kind.PLUGIN ? "service" : "consumer");
        return parent instanceof Map<?, ?> reference && reference.get("id") instanceof String parentId
                ? Optional.of(new GatewayEntity(kind, id, parentId, json))
                : Optional.empty();
    }

    private static Optional<String> unit(@Nullable Object tags) {
        var all = tags instanceof List<?> list ? list : List.of();
        return all.stream()
                .map(String::valueOf)
                .filter(tag -> tag.startsWith(Tags.UNIT))
                .map(tag -> tag.substring(Tags.UNIT.length()))
                .findFirst();
    }

    /** Text in which no secret of the entity is left. */
    static String withoutSecrets(String text, GatewayEntity entity) {
        var clean = text;
        for (var secret : entity.secrets()) {
            if (!secret.reveal().isEmpty()) {
                clean = clean.replace(secret.reveal(), secret.toString());
            }
        }
        return clean;
    }
}

package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kong's {@code konnect-application-auth}, as wanted or as found: the scope that it asks for, and its strategies. */
record ApplicationAuthPlugin(GatewayEntity entity) {
    private static final String NAME = "konnect-application-auth";
    private static final String STRATEGIES = "v2_strategies";
    private static final List<String> KINDS = List.of("key_auth", "openid_connect");

    static Optional<ApplicationAuthPlugin> among(Collection<GatewayEntity> entities) {
        return entities.stream()
                .filter(entity -> entity.kind() == GatewayEntity.Kind.PLUGIN
                        && entity.name().equals(NAME))
                .map(ApplicationAuthPlugin::new)
                .findFirst();
    }

    /** The product version that a caller must be approved for; empty when there is none. */
    String scope() {
        return config().get("scope") instanceof String scope ? scope : "";
    }

    /** Ids of the strategies that it checks callers with. */
    Set<String> strategies() {
        var ids = new HashSet<String>();
        KINDS.forEach(kind -> entries(kind).forEach(entry -> ids.add(id(entry))));
        return ids;
    }

    /** The same with these strategies of another one besides. */
    GatewayEntity keeping(Set<String> strategies, ApplicationAuthPlugin other) {
        var merged = new HashMap<String, @Nullable Object>();
        for (var kind : KINDS) {
            var entries = new ArrayList<Map<?, ?>>(entries(kind));
            other.entries(kind).stream()
                    .filter(entry -> strategies.contains(id(entry)))
                    .forEach(entries::add);
            merged.put(kind, entries);
        }
        var config = new HashMap<String, @Nullable Object>();
        config().forEach((name, value) -> config.put(String.valueOf(name), value));
        config.put(STRATEGIES, merged);
        var fields = new HashMap<>(entity.fields());
        fields.put("config", config);
        return new GatewayEntity(entity.kind(), entity.id(), entity.parentId(), fields);
    }

    private Map<?, ?> config() {
        return entity.fields().get("config") instanceof Map<?, ?> config ? config : Map.of();
    }

    private List<Map<?, ?>> entries(String kind) {
        var found = new ArrayList<Map<?, ?>>();
        if (config().get(STRATEGIES) instanceof Map<?, ?> all && all.get(kind) instanceof List<?> list) {
            list.forEach(item -> {
                if (item instanceof Map<?, ?> entry) {
                    found.add(entry);
                }
            });
        }
        return found;
    }

    private static String id(Map<?, ?> entry) {
        return String.valueOf(entry.get("strategy_id"));
    }
}

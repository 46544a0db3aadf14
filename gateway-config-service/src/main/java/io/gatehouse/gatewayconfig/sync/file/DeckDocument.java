package io.gatehouse.gatewayconfig.sync.file;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayEntity.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Entities to and from a declarative configuration: consumers with all they have, and plugins that name their service. What else
 * an operator put there is kept as it is.
 *
 * @see <a href="https://developer.konghq.com/deck/">decK</a>
 */
final class DeckDocument {
    private static final Map<Kind, String> BELOW_CONSUMER =
            Map.of(Kind.ACL, "acls", Kind.JWT, "jwt_secrets", Kind.KEY_AUTH, "keyauth_credentials");

    private DeckDocument() {}

    /** Entities in a document; without those that have no id. */
    static List<GatewayEntity> entities(Map<String, @Nullable Object> document) {
        var entities = new ArrayList<GatewayEntity>();
        for (var consumer : objects(document.get("consumers"))) {
            if (consumer.get("id") instanceof String id) {
                BELOW_CONSUMER.forEach((kind, list) -> objects(consumer.get(list)).stream()
                        .filter(child -> child.get("id") instanceof String)
                        .forEach(child ->
                                entities.add(new GatewayEntity(kind, String.valueOf(child.get("id")), id, child))));
                var own = new TreeMap<>(consumer);
                own.keySet().removeAll(BELOW_CONSUMER.values());
                entities.add(new GatewayEntity(Kind.CONSUMER, id, null, own));
            }
        }
        for (var plugin : objects(document.get("plugins"))) {
            if (plugin.get("id") instanceof String id && plugin.get("service") instanceof String service) {
                entities.add(new GatewayEntity(Kind.PLUGIN, id, service, plugin));
            }
        }
        return entities;
    }

    /** The same document with these entities, in the order of their ids so that a change is a change of few lines. */
    static Map<String, @Nullable Object> with(
            Collection<GatewayEntity> entities, Map<String, @Nullable Object> document) {
        var changed = new TreeMap<>(document);
        changed.put("_format_version", "3.0");
        var plugins = new ArrayList<Map<String, @Nullable Object>>();
        objects(document.get("plugins")).stream()
                .filter(plugin -> !(plugin.get("id") instanceof String && plugin.get("service") instanceof String))
                .forEach(plugins::add);
        var consumers = new TreeMap<String, Map<String, @Nullable Object>>();
        sorted(entities, Kind.CONSUMER).forEach(consumer -> consumers.put(consumer.id(), json(consumer)));
        for (var plugin : sorted(entities, Kind.PLUGIN)) {
            var json = json(plugin);
            json.put("service", plugin.root());
            plugins.add(json);
        }
        BELOW_CONSUMER.forEach((kind, list) -> {
            for (var child : sorted(entities, kind)) {
                var consumer = consumers.get(child.root());
                if (consumer != null) {
                    add(consumer, list, json(child));
                }
            }
        });
        changed.put("consumers", List.copyOf(consumers.values()));
        changed.put("plugins", plugins);
        return changed;
    }

    @SuppressWarnings("unchecked") // the list was made here
    private static void add(Map<String, @Nullable Object> consumer, String list, Map<String, @Nullable Object> child) {
        ((List<Object>) consumer.computeIfAbsent(list, name -> new ArrayList<>())).add(child);
    }

    private static List<GatewayEntity> sorted(Collection<GatewayEntity> entities, Kind kind) {
        return entities.stream()
                .filter(entity -> entity.kind() == kind)
                .sorted(Comparator.comparing(GatewayEntity::id))
                .toList();
    }

    /**
     * As decK takes it: a field without value is left out, and each credential for tokens has a secret, which Kong does not use
     * with a public key.
     */
    private static Map<String, @Nullable Object> json(GatewayEntity entity) {
        var json = new TreeMap<>(entity.revealed());
        json.values().removeIf(Objects::isNull);
        json.put("id", entity.id());
        if (entity.kind() == Kind.JWT) {
            json.putIfAbsent("secret", entity.id());
        }
        return json;
    }

    @SuppressWarnings("unchecked") // JSON objects have text as names
    private static List<Map<String, @Nullable Object>> objects(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> (Map<String, @Nullable Object>) item)
                        .toList()
                : List.of();
    }
}

package io.gatehouse.local.gateway.admin;

import io.gatehouse.local.gateway.schema.Draft;
import io.gatehouse.local.gateway.schema.EntitySchema;
import io.gatehouse.local.gateway.schema.Field;
import io.gatehouse.local.gateway.schema.Operation;
import io.gatehouse.local.gateway.schema.Refusal;
import io.gatehouse.local.gateway.store.Store;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and changes entities under the rules of their descriptions. */
final class Entities {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Store store;
    private final Draft draft;
    private final TimeToLive timeToLive;
    private final References references;

    Entities(Store store, InstantSource clock) {
        this.store = store;
        this.draft = new Draft(clock);
        this.timeToLive = new TimeToLive(clock);
        this.references = new References(store);
    }

    /**
     * The entity that {@code key} stands for: its id, or the value of its endpoint key.
     *
     * @throws Refusal if {@code key} can be neither
     */
    Optional<ObjectNode> select(EntitySchema schema, String key) {
        return find(schema, key).filter(timeToLive::isAlive).map(entity -> timeToLive.shown(schema, entity));
    }

    private Optional<ObjectNode> find(EntitySchema schema, String key) {
        return Draft.isId(key)
                ? store.find(schema, key)
                : store.findBy(schema, endpointKey(schema, key).name(), key);
    }

    private static Field endpointKey(EntitySchema schema, String key) {
        var name = schema.endpointKey();
        if (name == null) {
            throw Refusal.invalidPrimaryKey(JSON.objectNode().put("id", "expected a valid UUID"));
        }
        var field = schema.field(name).orElseThrow();
        Draft.checkKey(field, key);
        return field;
    }

    /** Adds an entity. Not repeatable: a second call refuses what must be unique, or adds another one. */
    ObjectNode insert(EntitySchema schema, ObjectNode given) {
        return store.exclusively(() -> {
            var ttl = timeToLive.take(schema, given);
            var entity = draft.complete(schema, given, Operation.INSERT);
            references.resolve(schema, entity);
            draft.check(schema, entity, Operation.INSERT);
            if (store.find(schema, entity.path("id").asString()).isPresent()) {
                throw Refusal.primaryKeyViolation(References.id(entity));
            }
            return save(schema, timeToLive.set(entity, ttl));
        });
    }

    /** Changes some fields of a known entity. */
    ObjectNode update(EntitySchema schema, String key, ObjectNode given) {
        return store.exclusively(() -> {
            var known = find(schema, key)
                    .filter(timeToLive::isAlive)
                    .orElseThrow(() -> absent(schema, key))
                    .deepCopy();
            var ttl = timeToLive.take(schema, given).or(() -> timeToLive.expiry(known));
            known.remove(TimeToLive.FIELD);
            var variants = schema.variants();
            if (variants != null && !given.has(variants.key())) {
                given.set(variants.key(), known.get(variants.key()));
            }
            var changes = draft.complete(schema, given, Operation.UPDATE);
            var entity = Draft.merge(schema.fieldsOf(changes), changes, known);
            entity.set("id", known.get("id"));
            references.resolve(schema, entity);
            draft.check(schema, entity, Operation.UPDATE);
            return save(schema, timeToLive.set(entity, ttl));
        });
    }

    /** Replaces an entity, or adds it under that key. Repeatable. */
    ObjectNode upsert(EntitySchema schema, String key, ObjectNode given) {
        return store.exclusively(() -> {
            var ttl = timeToLive.take(schema, given);
            var entity = draft.complete(schema, given, Operation.UPSERT);
            if (Draft.isId(key)) {
                entity.put("id", key);
            } else {
                entity.put(endpointKey(schema, key).name(), key);
                find(schema, key).ifPresent(known -> entity.set("id", known.get("id")));
            }
            references.resolve(schema, entity);
            draft.check(schema, entity, Operation.UPSERT);
            return save(schema, timeToLive.set(entity, ttl));
        });
    }

    /** Deletes an entity and what goes with it. Repeatable. */
    void delete(EntitySchema schema, String key) {
        store.exclusively(() -> {
            find(schema, key)
                    .ifPresent(entity -> store.delete(schema, entity.path("id").asString()));
            return key;
        });
    }

    /** A page of a collection. */
    Page page(EntitySchema schema, PageRequest request) {
        return request.cut(store.after(schema, request.after()).stream(), timeToLive, schema);
    }

    /** A page of the entities that refer to a parent. */
    Page pageFor(EntitySchema schema, Field field, String parentId, PageRequest request) {
        var children = store.referring(schema, field.name(), parentId).stream()
                .filter(entity -> entity.path("id").asString().compareTo(request.after()) > 0);
        return request.cut(children, timeToLive, schema);
    }

    private ObjectNode save(EntitySchema schema, ObjectNode entity) {
        store.put(schema, entity);
        return timeToLive.shown(schema, entity);
    }

    private static Refusal absent(EntitySchema schema, String key) {
        return Draft.isId(key)
                ? Refusal.noSuchKey(JSON.objectNode().put("id", key))
                : Refusal.noSuchValue(JSON.objectNode().put(String.valueOf(schema.endpointKey()), key));
    }
}

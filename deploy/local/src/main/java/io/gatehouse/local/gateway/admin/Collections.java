package io.gatehouse.local.gateway.admin;

import io.gatehouse.local.gateway.schema.Catalogue;
import io.gatehouse.local.gateway.schema.Draft;
import io.gatehouse.local.gateway.schema.EntitySchema;
import io.gatehouse.local.gateway.schema.Field;
import io.gatehouse.local.gateway.schema.Refusal;
import io.gatehouse.local.gateway.store.Store;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the methods of HTTP mean for collections and their entities. */
final class Collections {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Entities entities;
    private final Store store;

    Collections(Entities entities, Store store) {
        this.entities = entities;
        this.store = store;
    }

    /** A whole collection, or the part of it that refers to one parent. */
    Reply collection(AdminRequest request, EntitySchema schema, Optional<Scope> scope) {
        return switch (request.method()) {
            case "GET", "HEAD" -> Reply.ok(list(request, schema, scope));
            case "POST" -> {
                var given = RequestBody.read(request, schema);
                scope.ifPresent(within -> given.set(within.field().name(), parent(within)));
                yield Reply.created(entities.insert(schema, given));
            }
            case "OPTIONS" -> Reply.allow("GET, HEAD, OPTIONS, POST");
            default -> throw Refusal.methodNotAllowed();
        };
    }

    private ObjectNode list(AdminRequest request, EntitySchema schema, Optional<Scope> scope) {
        var query = request.query();
        if (scope.isPresent()) {
            return children(query, schema, scope.get());
        }
        if (schema.equals(Catalogue.CONSUMERS) && query.containsKey("custom_id")) {
            return byCustomId(query.getOrDefault("custom_id", ""));
        }
        return entities.page(schema, PageRequest.of(query)).asJson("/" + schema.path(), PageRequest.arguments(query));
    }

    private ObjectNode children(Map<String, String> query, EntitySchema schema, Scope scope) {
        var parentId = parent(scope).path("id").asString();
        var path = "/" + scope.parent().path() + "/" + parentId + "/" + schema.nestedPath();
        return entities.pageFor(schema, scope.field(), parentId, PageRequest.of(query))
                .asJson(path, "");
    }

    private ObjectNode byCustomId(String customId) {
        if (customId.isEmpty()) {
            throw Refusal.message(400, "custom_id must be an unempty string");
        }
        var found = store.findBy(Catalogue.CONSUMERS, "custom_id", customId).stream()
                .toList();
        return new Page(found, null).asJson("", "");
    }

    /** One entity, which must refer to the parent that the path goes through, if any. */
    Reply entity(AdminRequest request, EntitySchema schema, String keyInPath, Optional<Scope> scope) {
        var body = request.carriesEntity() && !request.method().equals("POST")
                ? RequestBody.read(request, schema)
                : JSON.objectNode();
        var key = schema.equals(Catalogue.ACLS) && scope.isPresent()
                ? idOfGroup(request, scope.get(), keyInPath, body)
                : keyInPath;
        return switch (request.method()) {
            case "GET", "HEAD" -> Reply.ok(require(schema, key, scope));
            case "PUT" -> {
                scope.ifPresent(within -> body.set(within.field().name(), parent(within)));
                yield Reply.ok(entities.upsert(schema, key, body));
            }
            case "PATCH" -> {
                scope.ifPresent(within -> require(schema, key, scope));
                yield Reply.ok(entities.update(schema, key, body));
            }
            case "DELETE" -> {
                scope.ifPresent(within -> require(schema, key, scope));
                entities.delete(schema, key);
                yield Reply.noContent();
            }
            case "OPTIONS" -> Reply.allow("DELETE, GET, HEAD, OPTIONS, PATCH, PUT");
            default -> throw Refusal.methodNotAllowed();
        };
    }

    /** The entity that another one refers to. */
    Reply referred(AdminRequest request, EntitySchema schema, String key, Field reference) {
        var id = require(schema, key, Optional.empty()).path(reference.name()).path("id");
        if (!id.isString()) {
            throw Refusal.notFound();
        }
        var target = Catalogue.target(reference);
        return switch (request.method()) {
            case "DELETE" -> throw Refusal.methodNotAllowed();
            default -> entity(request, target, id.asString(), Optional.empty());
        };
    }

    /** Under a consumer, a group may stand for the id of the membership. */
    private String idOfGroup(AdminRequest request, Scope scope, String group, ObjectNode body) {
        if (Draft.isId(group)) {
            return group;
        }
        var consumer = parent(scope).path("id").asString();
        var known = store.findTogether(Catalogue.ACLS, consumer, group);
        if (known.isPresent()) {
            return known.get().path("id").asString();
        }
        if (!request.method().equals("PUT")) {
            throw Refusal.notFound();
        }
        body.putIfAbsent("group", JSON.stringNode(group));
        return UUID.randomUUID().toString();
    }

    private ObjectNode require(EntitySchema schema, String key, Optional<Scope> scope) {
        var parentId = scope.map(within -> parent(within).path("id"));
        return entities.select(schema, key)
                .filter(entity -> scope.isEmpty() || scope.get().holds(parentId.orElseThrow(), entity))
                .orElseThrow(Refusal::notFound);
    }

    private ObjectNode parent(Scope scope) {
        return References.id(entities.select(scope.parent(), scope.key()).orElseThrow(Refusal::notFound));
    }
}

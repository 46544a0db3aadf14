package io.gatehouse.local.gateway.schema;

import io.gatehouse.local.gateway.schema.Type.Reference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All kinds of entities that the gateway knows. */
public final class Catalogue {
    /** Services, which requests are passed to. */
    public static final EntitySchema SERVICES = EntitySchemas.services();
    /** Routes, which lead requests to services. */
    public static final EntitySchema ROUTES = EntitySchemas.routes();
    /** Consumers, who send requests. */
    public static final EntitySchema CONSUMERS = EntitySchemas.consumers();
    /** Plugins, each in a scope. */
    public static final EntitySchema PLUGINS = PluginSchemas.plugins();
    /** Groups of consumers. */
    public static final EntitySchema ACLS = CredentialSchemas.acls();
    /** API keys of consumers. */
    public static final EntitySchema KEYS = CredentialSchemas.keys();
    /** Keys that verify the tokens of consumers. */
    public static final EntitySchema JWTS = CredentialSchemas.jwts();

    private static final List<EntitySchema> ALL = List.of(SERVICES, ROUTES, CONSUMERS, PLUGINS, ACLS, KEYS, JWTS);

    /** A kind of entity that refers to another, and the field by which it does. */
    public record Child(EntitySchema schema, Field field) {
        /** Whether the child goes when its parent goes. */
        public boolean cascades() {
            return field.type() instanceof Reference reference && reference.cascade();
        }
    }

    private Catalogue() {}

    /** All kinds. */
    public static List<EntitySchema> all() {
        return ALL;
    }

    /** The kind at that path of the Admin API. */
    public static Optional<EntitySchema> at(String path) {
        return ALL.stream().filter(schema -> schema.path().equals(path)).findFirst();
    }

    /** The kind of that name. */
    public static EntitySchema named(String name) {
        return ALL.stream()
                .filter(schema -> schema.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such collection: " + name));
    }

    /** The kind that a field refers to. */
    public static EntitySchema target(Field field) {
        if (field.type() instanceof Reference reference) {
            return named(reference.collection());
        }
        throw new IllegalArgumentException(field.name() + " refers to nothing");
    }

    /** The kinds that refer to this one. */
    public static Stream<Child> childrenOf(EntitySchema parent) {
        return ALL.stream().flatMap(schema -> schema.references().stream()
                .filter(field -> field.type() instanceof Reference reference
                        && reference.collection().equals(parent.name()))
                .map(field -> new Child(schema, field)));
    }
}

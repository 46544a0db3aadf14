package io.gatehouse.local.gateway.schema;

import io.gatehouse.local.gateway.schema.Type.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One kind of entity.
 *
 * @param name how error messages call the collection
 * @param path the collection's path in the Admin API
 * @param nestedPath its path under an entity that it refers to
 * @param endpointKey the unique field that may stand for the id in a path, or null
 * @param uniqueTogether fields that must not all agree between two entities; empty when there is no such rule
 * @param expires whether an entity may carry a time to live
 * @param expansion turns short forms into the fields they stand for
 * @param variants further fields and checks that depend on the entity itself, or null
 */
public record EntitySchema(
        String name,
        String path,
        String nestedPath,
        @Nullable String endpointKey,
        List<Field> fields,
        List<Check> checks,
        List<String> uniqueTogether,
        boolean expires,
        UnaryOperator<ObjectNode> expansion,
        @Nullable Variants variants) {

    /**
     * What depends on one field of the entity: a plugin's configuration on its name, a route's fields on its protocols.
     *
     * @param key the deciding field; of a list, the first known element decides
     * @param unknown the complaint about a value without variant, with a place for the value
     */
    public record Variants(String key, Map<String, Variant> byValue, String unknown) {}

    /** Fields that replace those of the same name, and checks on top. */
    public record Variant(List<Field> fields, List<Check> checks) {}

    /** A kind without checks, combinations, expiry, short forms and variants. */
    static EntitySchema of(
            String name, String path, String nestedPath, @Nullable String endpointKey, List<Field> fields) {
        return new EntitySchema(
                name,
                path,
                nestedPath,
                endpointKey,
                fields,
                List.of(),
                List.of(),
                false,
                UnaryOperator.identity(),
                null);
    }

    EntitySchema checkedBy(Check... all) {
        return new EntitySchema(
                name,
                path,
                nestedPath,
                endpointKey,
                fields,
                List.of(all),
                uniqueTogether,
                expires,
                expansion,
                variants);
    }

    EntitySchema uniqueBy(String... together) {
        return new EntitySchema(
                name, path, nestedPath, endpointKey, fields, checks, List.of(together), expires, expansion, variants);
    }

    EntitySchema expiring() {
        return new EntitySchema(
                name, path, nestedPath, endpointKey, fields, checks, uniqueTogether, true, expansion, variants);
    }

    EntitySchema expandedBy(UnaryOperator<ObjectNode> shortForms) {
        return new EntitySchema(
                name, path, nestedPath, endpointKey, fields, checks, uniqueTogether, expires, shortForms, variants);
    }

    EntitySchema varyingBy(Variants known) {
        return new EntitySchema(
                name, path, nestedPath, endpointKey, fields, checks, uniqueTogether, expires, expansion, known);
    }

    /** The entity's variant, where there are variants and it names a known one. */
    public Optional<Variant> variant(ObjectNode entity) {
        if (variants == null) {
            return Optional.empty();
        }
        var value = entity.path(variants.key());
        return (value.isArray() ? value.valueStream() : Stream.of(value))
                .flatMap(word -> Stream.ofNullable(variants.byValue().get(word.isString() ? word.asString() : "")))
                .findFirst();
    }

    /** The fields of this entity, those of its variant included. */
    public List<Field> fieldsOf(ObjectNode entity) {
        return variant(entity)
                .map(variant -> fields.stream()
                        .map(field -> variant.fields().stream()
                                .filter(own -> own.name().equals(field.name()))
                                .findFirst()
                                .orElse(field))
                        .toList())
                .orElse(fields);
    }

    /** The checks of this entity, those of its variant last. */
    public List<Check> checksOf(ObjectNode entity) {
        return Stream.concat(checks.stream(), variant(entity).stream().flatMap(variant -> variant.checks().stream()))
                .toList();
    }

    /** The fields that refer to other entities. */
    public List<Field> references() {
        return fields.stream()
                .filter(field -> field.type() instanceof Reference)
                .toList();
    }

    /** The field of that name. */
    public Optional<Field> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }
}

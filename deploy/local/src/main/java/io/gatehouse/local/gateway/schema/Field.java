package io.gatehouse.local.gateway.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One field of an entity or of a plugin's configuration.
 *
 * @param defaultValue filled in when the field is absent, or null
 * @param unique whether no two entities of a collection may share the value
 * @param forbidden when not null, the field must be null and this is the complaint
 */
public record Field(
        String name,
        Type type,
        boolean required,
        @Nullable JsonNode defaultValue,
        boolean unique,
        Generated generated,
        @Nullable String forbidden) {

    /** A value the gateway makes itself. */
    public enum Generated {
        /** Never. */
        NO,
        /** A random UUID when absent. */
        ID,
        /** 32 random letters and digits when absent. */
        SECRET,
        /** Seconds since 1970 when created, unless given. */
        CREATED,
        /** Seconds since 1970 at every change. */
        UPDATED
    }

    /** An optional field without default. */
    public static Field of(String name, Type type) {
        return new Field(name, type, false, null, false, Generated.NO, null);
    }

    /** A flag that is always present. */
    public static Field flag(String name, boolean value) {
        return of(name, new Type.Bool())
                .orElse(JsonNodeFactory.instance.booleanNode(value))
                .require();
    }

    /** The same field, but it must not be null. */
    public Field require() {
        return new Field(name, type, true, defaultValue, unique, generated, forbidden);
    }

    /** The same field with a default. */
    public Field orElse(JsonNode value) {
        return new Field(name, type, required, value, unique, generated, forbidden);
    }

    /** The same field with a default. */
    public Field orElse(String value) {
        return orElse(JsonNodeFactory.instance.stringNode(value));
    }

    /** The same field with a default. */
    public Field orElse(int value) {
        return orElse(JsonNodeFactory.instance.numberNode(value));
    }

    /** The same field with a default list. */
    public Field orElse(List<String> values) {
        var list = JsonNodeFactory.instance.arrayNode();
        values.forEach(list::add);
        return orElse(list);
    }

    /** The same field, but no two entities may share its value. */
    public Field makeUnique() {
        return new Field(name, type, required, defaultValue, true, generated, forbidden);
    }

    /** The same field, filled by the gateway. */
    public Field generate(Generated how) {
        return new Field(name, type, required, defaultValue, unique, how, forbidden);
    }

    /** The same field, which must be null. */
    public Field forbid(String complaint) {
        return new Field(name, type, required, defaultValue, unique, generated, complaint);
    }
}

package io.gatehouse.local.gateway.schema;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer that says no, in Kong's words and numbers.
 *
 * @see <a href="https://github.com/Kong/kong/blob/3.9.0/kong/db/errors.lua">Kong's errors</a>
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final int status;
    private final transient @Nullable JsonNode body;

    private Refusal(int status, @Nullable JsonNode body) {
        super(String.valueOf(body), null, false, false);
        this.status = status;
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The body of the answer, or null for none. */
    public @Nullable JsonNode body() {
        return body;
    }

    /** An answer of a message only. */
    public static Refusal message(int status, String message) {
        return new Refusal(status, JSON.objectNode().put("message", message));
    }

    /** An answer without body. */
    public static Refusal empty(int status) {
        return new Refusal(status, null);
    }

    /** Nothing is at that path. */
    public static Refusal notFound() {
        return message(404, "Not found");
    }

    /** The path does not answer to that method. */
    public static Refusal methodNotAllowed() {
        return message(405, "Method not allowed");
    }

    /** What stands for an id is none. */
    public static Refusal invalidPrimaryKey(ObjectNode complaints) {
        return coded(400, 1, "invalid primary key", "invalid primary key: '%s'", complaints);
    }

    /** The entity is not as it should be. */
    public static Refusal schemaViolation(Violations found) {
        return new Refusal(400, error(2, "schema violation", found.summary()).set("fields", found.asJson()));
    }

    /** The id is taken. */
    public static Refusal primaryKeyViolation(ObjectNode key) {
        return coded(400, 3, "primary key violation", "primary key violation on key '%s'", key);
    }

    /** The entity refers to one that does not exist. */
    public static Refusal danglingReference(String field, JsonNode key, String collection) {
        var message = "the foreign key '%s' does not reference an existing '%s' entity."
                .formatted(LuaText.compact(key), collection);
        var fields = JSON.objectNode().set(field, key);
        return new Refusal(400, error(4, "foreign key violation", message).set("fields", fields));
    }

    /** Others still refer to the entity. */
    public static Refusal stillReferenced(String collection, String children) {
        var message = "an existing '%s' entity references this '%s' entity".formatted(children, collection);
        var fields = JSON.objectNode().put("@referenced_by", children);
        return new Refusal(400, error(4, "foreign key violation", message).set("fields", fields));
    }

    /** Another entity has the same value where each must have its own. */
    public static Refusal uniqueViolation(ObjectNode values) {
        return coded(409, 5, "unique constraint violation", "UNIQUE violation detected on '%s'", values);
    }

    /** There is no entity with that id to change. */
    public static Refusal noSuchKey(ObjectNode key) {
        return coded(404, 6, "not found", "could not find the entity with primary key '%s'", key);
    }

    /** There is no entity with that value to change. */
    public static Refusal noSuchValue(ObjectNode filter) {
        return coded(404, 6, "not found", "could not find the entity with '%s'", filter);
    }

    /** The page's start cannot be read. */
    public static Refusal invalidOffset(String offset, String reason) {
        return new Refusal(400, error(7, "invalid offset", "'%s' is not a valid offset: %s".formatted(offset, reason)));
    }

    /** The page's size cannot be had. */
    public static Refusal invalidSize(String reason) {
        return new Refusal(400, error(9, "invalid size", reason));
    }

    /** What stands for an entity in the path cannot be its name. */
    public static Refusal invalidUnique(String field, String reason) {
        return new Refusal(400, error(10, "invalid unique " + field, reason));
    }

    /** An option of the request is not as it should be. */
    public static Refusal invalidOption(String option, String reason) {
        var error = error(11, "invalid options", "invalid option (%s: %s)".formatted(option, reason));
        return new Refusal(400, error.set("options", JSON.objectNode().put(option, reason)));
    }

    /** The entity refers by name to one that does not exist. */
    public static Refusal unresolvedReference(String field, String by, String value, String collection) {
        var reason = "the foreign key cannot be resolved with '%s' for an existing '%s' entity"
                .formatted(LuaText.compact(JSON.objectNode().put(by, value)), collection);
        var message = "foreign key unresolved (%s.%s: %s)".formatted(field, by, reason);
        var fields = JSON.objectNode();
        fields.putObject(field).put(by, reason);
        return new Refusal(400, error(13, "foreign keys unresolved", message).set("fields", fields));
    }

    private static Refusal coded(int status, int code, String name, String message, ObjectNode fields) {
        var text = message.formatted(LuaText.compact(fields));
        return new Refusal(status, error(code, name, text).set("fields", fields));
    }

    private static ObjectNode error(int code, String name, String message) {
        return JSON.objectNode().put("code", code).put("name", name).put("message", message);
    }
}

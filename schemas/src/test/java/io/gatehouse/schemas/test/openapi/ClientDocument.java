package io.gatehouse.schemas.test.openapi;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI 3.0 document that somebody's client was made from, read as that client reads answers: fields that it does not
 * know are passed over.
 */
public final class ClientDocument {
    private static final String NAME = "urn:client";

    private final List<Operation> operations;
    private final SchemaRegistry schemas;

    public ClientDocument(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("no file: " + file);
        }
        var root = Place.root(Documents.in(folder), file.getFileName().toString());
        operations = Operation.of(root);
        asJsonSchema(root.node());
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(NAME, root.node().toString())));
    }

    /** Names of all operations. */
    public Set<String> operationIds() {
        return operations.stream().map(Operation::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The operation that a request was. */
    public String operationId(String method, String path) {
        return operation(method, path).id();
    }

    /** What of an answer the client does not expect, in words; empty where all is well. */
    public List<String> violations(String method, String path, int status, String contentType, JsonNode body) {
        var declared = operation(method, path).response(status);
        if (declared.isEmpty()) {
            return List.of("status " + status);
        }
        var schema =
                declared.get().at("content").at(contentType.split(";", 2)[0]).at("schema");
        return schema.exists() ? violations(schema, body) : List.of();
    }

    private List<String> violations(Place schema, JsonNode body) {
        return schemas.getSchema(SchemaLocation.of(NAME + "#" + schema.pointer())).validate(body).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private Operation operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.matches(path))
                .min((one, other) -> Long.compare(one.variables(), other.variables()))
                .orElseThrow(() -> new AssertionError("the client knows no " + method + " " + path));
    }

    /** OpenAPI 3.0 writes null in its own way, and forbids fields that a client lets pass. */
    private static void asJsonSchema(JsonNode node) {
        if (node instanceof ObjectNode schema) {
            if (schema.path("additionalProperties").isBoolean()) {
                schema.remove("additionalProperties");
            }
            if (schema.path("nullable").asBoolean(false)) {
                allowNull(schema);
            }
        }
        node.forEach(ClientDocument::asJsonSchema);
    }

    private static void allowNull(ObjectNode schema) {
        if (schema.path("type").isString()) {
            var type = schema.path("type").stringValue();
            schema.putArray("type").add(type).add("null");
        }
        if (schema.path("enum") instanceof ArrayNode values) {
            values.addNull();
        }
    }
}

package io.gatehouse.schemas.test.openapi;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the service's own documents say. */
public final class OpenApi {
    private static final Documents OWN = Documents.own();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final List<Operation> OPERATIONS = Documents.ownFiles().stream()
            .flatMap(file -> Operation.of(Place.root(OWN, file)).stream())
            .toList();

    private OpenApi() {}

    /** Every operation of every document. */
    public static List<Operation> operations() {
        return OPERATIONS;
    }

    /** The operations of one document. */
    static List<Operation> operations(String document) {
        return OPERATIONS.stream()
                .filter(operation -> operation.place().file().equals(document + ".yaml"))
                .toList();
    }

    /** The operation that a request means; literal parts of a path win over variables. */
    static Optional<Operation> find(String method, String path) {
        var plain = path.replaceFirst("/$", ""); // callers of the bridge append the document's "/" to its address
        return OPERATIONS.stream()
                .filter(operation -> operation.method().equals(method) && operation.matches(plain))
                .min(Comparator.comparing(Operation::variables));
    }

    /** A schema that the documents share. */
    static Place shared(String schema) {
        return Place.root(OWN, "common.yaml").at("components").at("schemas").at(schema);
    }

    /** What of a value is not as the schema wants it, in words. */
    public static List<String> violations(Place schema, JsonNode value) {
        return SCHEMAS.getSchema(SchemaLocation.of("classpath:openapi/" + schema)).validate(value).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}

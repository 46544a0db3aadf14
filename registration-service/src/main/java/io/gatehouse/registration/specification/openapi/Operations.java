package io.gatehouse.registration.specification.openapi;

import io.gatehouse.registration.specification.Specification.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds operations under {@code paths}; the same in Swagger 2.0 and OpenAPI 3.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0#path-item-object">OpenAPI 3.1, path item object</a>
 */
final class Operations {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String ITEMS = "#/components/pathItems/";

    private Operations() {}

    static List<Operation> of(@Nullable Object document) {
        var operations = new ArrayList<Operation>();
        object(object(document).get("paths"))
                .forEach((path, item) -> resolved(document, object(item)).forEach((method, operation) -> {
                    if (METHODS.contains(String.valueOf(method)) && operation instanceof Map<?, ?> found) {
                        operations.add(operation(String.valueOf(path), String.valueOf(method), found));
                    }
                }));
        return operations;
    }

    /** A path item may stand elsewhere in the same document. */
    private static Map<?, ?> resolved(@Nullable Object document, Map<?, ?> item) {
        return item.get("$ref") instanceof String reference && reference.startsWith(ITEMS)
                ? object(object(object(object(document).get("components")).get("pathItems"))
                        .get(reference
                                .substring(ITEMS.length())
                                .replace("~1", "/")
                                .replace("~0", "~")))
                : item;
    }

    private static Operation operation(String path, String method, Map<?, ?> operation) {
        return new Operation(
                storable(path),
                method,
                text(operation.get("operationId")),
                operation.get("tags") instanceof List<?> tags
                        ? tags.stream()
                                .map(tag -> storable(String.valueOf(tag)))
                                .toList()
                        : List.of(),
                text(operation.get("summary")),
                Boolean.TRUE.equals(operation.get("deprecated")));
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : storable(String.valueOf(value));
    }

    /** Escapes in a document can spell what no database keeps. */
    private static String storable(String text) {
        var known = new StringBuilder();
        text.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xfffd : c)
                .forEach(known::appendCodePoint);
        return known.toString();
    }
}

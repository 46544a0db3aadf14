package io.gatehouse.registration.specification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI document of a version.
 *
 * @param name file name; ends in {@code .yaml}, {@code .yml} or {@code .json}
 * @param content YAML or JSON as it was sent
 */
public record Specification(
        UUID id,
        UUID productVersionId,
        String name,
        String content,
        List<Operation> operations,
        Instant createdAt,
        Instant updatedAt) {
    public Specification {
        operations = List.copyOf(operations);
    }

    /**
     * An operation that the document lists.
     *
     * @param method in small letters
     * @param operationId null where the document gives none
     */
    public record Operation(
            String path,
            String method,
            @Nullable String operationId,
            List<String> tags,
            @Nullable String summary,
            boolean deprecated) {
        public Operation {
            tags = List.copyOf(tags);
        }
    }
}

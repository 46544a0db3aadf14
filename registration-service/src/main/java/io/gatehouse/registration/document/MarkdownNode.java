package io.gatehouse.registration.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document, as portal front ends show it.
 *
 * @param type such as {@code heading}; the names are those of Konnect's APIs
 * @param attributes what belongs to the type, such as {@code level}
 * @param children parts of the part; null for a type that has none
 */
public record MarkdownNode(
        String type,
        Map<String, @Nullable Object> attributes,
        @Nullable List<MarkdownNode> children) {
    public MarkdownNode {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = children == null ? null : List.copyOf(children);
    }

    /** A part that only holds others. */
    public static MarkdownNode of(String type, List<MarkdownNode> children) {
        return new MarkdownNode(type, Map.of(), children);
    }

    public static MarkdownNode text(String text) {
        return new MarkdownNode("text", Map.of("text", text), null);
    }
}

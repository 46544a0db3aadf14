package io.gatehouse.registration.document.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.registration.document.MarkdownNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a document; its attributes stand beside its type. */
record NodeView(
        String type,
        @JsonAnyGetter Map<String, @Nullable Object> attributes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<NodeView> children) {
    static NodeView of(MarkdownNode node) {
        var children = node.children();
        return new NodeView(node.type(), node.attributes(), children == null ? null : all(children));
    }

    static List<NodeView> all(List<MarkdownNode> nodes) {
        return nodes.stream().map(NodeView::of).toList();
    }
}

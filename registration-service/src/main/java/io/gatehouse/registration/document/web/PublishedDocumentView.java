package io.gatehouse.registration.document.web;

import io.gatehouse.registration.document.Document;
import io.gatehouse.registration.document.DocumentTree;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as developers read it.
 *
 * @param content markdown, or the {@link ContentView} of it
 */
record PublishedDocumentView(UUID id, @Nullable UUID parentDocumentId, String slug, String title, Object content) {
    /** A content taken apart, in the only version that there is of it. */
    record ContentView(String type, String version, List<NodeView> children) {
        static ContentView of(List<NodeView> blocks) {
            return new ContentView("document", "1", blocks);
        }
    }

    /** A document in a list. */
    record ItemView(
            UUID id,
            @Nullable UUID parentDocumentId,
            String slug,
            String title,
            Map<String, @Nullable Object> metadata,
            Instant createdAt,
            Instant updatedAt) {
        static ItemView of(Document.Entry entry) {
            return new ItemView(
                    entry.id(),
                    entry.parentId(),
                    entry.slug(),
                    entry.title(),
                    entry.metadata(),
                    entry.createdAt(),
                    entry.updatedAt());
        }
    }

    /** A document with those below it. */
    record BranchView(
            UUID id,
            @Nullable UUID parentDocumentId,
            String title,
            String slug,
            Map<String, @Nullable Object> metadata,
            List<BranchView> children,
            Instant createdAt,
            Instant updatedAt) {
        static BranchView of(DocumentTree tree) {
            var entry = tree.entry();
            return new BranchView(
                    entry.id(),
                    entry.parentId(),
                    entry.title(),
                    entry.slug(),
                    entry.metadata(),
                    tree.children().stream().map(BranchView::of).toList(),
                    entry.createdAt(),
                    entry.updatedAt());
        }
    }

    static PublishedDocumentView of(Document document, Object content) {
        var entry = document.entry();
        return new PublishedDocumentView(entry.id(), entry.parentId(), entry.slug(), entry.title(), content);
    }
}

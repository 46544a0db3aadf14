package io.gatehouse.registration.document.web;

import io.gatehouse.registration.document.Document;
import io.gatehouse.registration.document.DocumentTree;
import io.gatehouse.registration.document.Markdown;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as administrators see it.
 *
 * @param ast the content taken apart
 */
record DocumentView(
        UUID id,
        @Nullable UUID parentDocumentId,
        String title,
        String slug,
        String status,
        Map<String, @Nullable Object> metadata,
        String content,
        List<NodeView> ast,
        Instant createdAt,
        Instant updatedAt) {
    /** A document in a list. */
    record SummaryView(
            UUID id,
            @Nullable UUID parentDocumentId,
            String slug,
            String title,
            String status,
            Instant createdAt,
            Instant updatedAt) {
        static SummaryView of(Document.Entry entry) {
            return new SummaryView(
                    entry.id(),
                    entry.parentId(),
                    entry.slug(),
                    entry.title(),
                    statusOf(entry),
                    entry.createdAt(),
                    entry.updatedAt());
        }
    }

    /** A document with those below it. */
    record TreeView(
            UUID id,
            @Nullable UUID parentDocumentId,
            String title,
            String slug,
            String status,
            Map<String, @Nullable Object> metadata,
            List<TreeView> children,
            Instant createdAt,
            Instant updatedAt) {
        static TreeView of(DocumentTree tree) {
            var entry = tree.entry();
            return new TreeView(
                    entry.id(),
                    entry.parentId(),
                    entry.title(),
                    entry.slug(),
                    statusOf(entry),
                    entry.metadata(),
                    tree.children().stream().map(TreeView::of).toList(),
                    entry.createdAt(),
                    entry.updatedAt());
        }
    }

    static DocumentView of(Document document, Markdown markdown) {
        var entry = document.entry();
        return new DocumentView(
                entry.id(),
                entry.parentId(),
                entry.title(),
                entry.slug(),
                statusOf(entry),
                entry.metadata(),
                document.content(),
                NodeView.all(markdown.blocks(document.content())),
                entry.createdAt(),
                entry.updatedAt());
    }

    static String statusOf(Document.Entry entry) {
        return entry.published() ? "published" : "unpublished";
    }
}

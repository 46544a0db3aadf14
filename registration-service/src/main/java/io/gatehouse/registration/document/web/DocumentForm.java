package io.gatehouse.registration.document.web;

import io.gatehouse.registration.document.Document;
import io.gatehouse.registration.document.MarkdownText;
import io.gatehouse.registration.document.WantedDocument;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.http.TextRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What administrators send to create or change a document. */
final class DocumentForm {
    /** A book of 500 pages; what is longer is no document for reading. */
    private static final int LONGEST = 1_000_000;

    private static final TextRule SLUG = TextRule.atMost(80).matching("^[\\w-]+$");
    private static final TextRule TITLE = TextRule.length(1, 1024);
    private static final TextRule CONTENT = TextRule.atMost(LONGEST);
    private static final List<String> STATUSES = List.of("published", "unpublished");

    private DocumentForm() {}

    static WantedDocument created(JsonNode body) {
        return JsonFields.read(
                body,
                fields -> new WantedDocument(
                        fields.nullableUuid("parent_document_id", null),
                        fields.text("slug", SLUG, null),
                        fields.text("title", TITLE, null),
                        fields.choice("status", STATUSES, null).equals("published"),
                        content(fields, ""),
                        metadata(fields, Map.of())));
    }

    static WantedDocument changed(JsonNode body, Document present) {
        var entry = present.entry();
        return JsonFields.read(
                body,
                fields -> new WantedDocument(
                        fields.nullableUuid("parent_document_id", entry.parentId()),
                        fields.text("slug", SLUG, entry.slug()),
                        fields.text("title", TITLE, entry.title()),
                        fields.choice("status", STATUSES, DocumentView.statusOf(entry))
                                .equals("published"),
                        content(fields, present.content()),
                        metadata(fields, entry.metadata())));
    }

    private static String content(JsonFields fields, String present) {
        var sent = fields.text("content", CONTENT, present);
        return fields.has("content") ? MarkdownText.of(sent) : present;
    }

    private static Map<String, @Nullable Object> metadata(JsonFields fields, Map<String, @Nullable Object> present) {
        var given = fields.optionalObject("metadata");
        return given == null ? present : given.values();
    }
}

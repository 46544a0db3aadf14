package io.gatehouse.registration.document;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator wants a document to be, checked but for its place in the tree and its slug. */
public record WantedDocument(
        @Nullable UUID parentId,
        String slug,
        String title,
        boolean published,
        String content,
        Map<String, @Nullable Object> metadata) {}

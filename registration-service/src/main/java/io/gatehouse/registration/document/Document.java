package io.gatehouse.registration.document;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to read about an API product.
 *
 * @param content markdown
 */
public record Document(UUID productId, Entry entry, String content) {
    /**
     * What a document is without its content.
     *
     * @param parentId document above it; null at the top
     * @param slug name in addresses, unique within the product
     * @param published whether developers may read it, if they may read those above it
     * @param metadata anything that administrators keep with it
     */
    public record Entry(
            UUID id,
            @Nullable UUID parentId,
            String slug,
            String title,
            boolean published,
            Map<String, @Nullable Object> metadata,
            Instant createdAt,
            Instant updatedAt) {
        public Entry {
            metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        }
    }
}

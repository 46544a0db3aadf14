package io.gatehouse.registration.site;

import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a portal shows: published products and their published versions. */
public interface Products {
    /**
     * A product.
     *
     * @param documents how many of its documents are published
     * @param versions how many of its versions the portal shows
     * @param latest the newest of those; null when there is none
     */
    record Product(
            UUID id,
            String name,
            @Nullable String description,
            Map<String, String> publicLabels,
            long documents,
            long versions,
            @Nullable Latest latest,
            Instant createdAt,
            Instant updatedAt) {
        public Product {
            publicLabels = Map.copyOf(publicLabels);
        }
    }

    /** The newest version of a product. */
    record Latest(UUID id, String name) {}

    /**
     * A version.
     *
     * @param strategyId strategy of applications that may register; null when there is none
     */
    record Version(
            UUID id,
            String name,
            boolean deprecated,
            @Nullable UUID strategyId,
            boolean registrationEnabled,
            boolean autoApprove,
            Instant createdAt,
            Instant updatedAt) {}

    Page<Product> list(CatalogView view, ListQuery asked);

    /** Those whose names contain a text, whatever its case. */
    Page<Product> search(CatalogView view, String text, ListQuery asked);

    Optional<Product> find(CatalogView view, UUID productId);

    Page<Version> versions(CatalogView view, UUID productId, ListQuery asked);

    Optional<Version> version(CatalogView view, UUID productId, UUID versionId);
}

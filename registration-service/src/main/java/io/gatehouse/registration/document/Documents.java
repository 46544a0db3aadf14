package io.gatehouse.registration.document;

import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The documents this service remembers. */
public interface Documents {
    /** Which of a product's documents are meant. */
    enum Shown {
        ALL,
        /** Those that are published, as are all above them. */
        PUBLISHED
    }

    /** The documents in the order in which they came. */
    Page<Document.Entry> list(UUID productId, Shown shown, ListQuery query);

    /** A page of those at the top, each with all that is below. */
    Page<DocumentTree> trees(UUID productId, Shown shown, ListQuery query);

    Optional<Document> find(UUID productId, UUID id, Shown shown);

    Optional<Document> findBySlug(UUID productId, String slug, Shown shown);

    /** Whether another document of the product has the slug. */
    boolean isSlugTaken(UUID productId, String slug, UUID except);

    /** How many documents stand one above the other from the top down to this one, counted with it; 0 without parent. */
    int depth(@Nullable UUID id);

    /** Whether a document is the other one, or below it. */
    boolean isWithin(UUID id, UUID other);

    /** How many documents stand one below the other from this one, counted with it. */
    int height(UUID id);

    /** Adds one as the last of its parent's. */
    void add(Document document);

    /** Replaces one where it stands. */
    void replace(Document document);

    /** Makes one the last of its parent's. */
    void putLast(UUID id);

    /** Removes one; those below it move up to its parent. */
    void remove(UUID id);
}

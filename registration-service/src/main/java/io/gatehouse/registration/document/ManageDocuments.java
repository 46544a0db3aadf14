package io.gatehouse.registration.document;

import io.gatehouse.registration.apiproduct.ApiProducts;
import io.gatehouse.registration.document.Documents.Shown;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets up what is to be read about API products. The product's row keeps changes of one tree apart. */
public class ManageDocuments {
    /** Most documents that may stand one above the other. */
    static final int MOST_LEVELS = 20;

    private final ApiProducts products;
    private final Documents documents;
    private final Transactions transactions;
    private final Clock clock;

    public ManageDocuments(ApiProducts products, Documents documents, Transactions transactions, Clock clock) {
        this.products = products;
        this.documents = documents;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds one as the last of its parent's.
     *
     * @throws RefusedException if there is no such product or parent, or the slug is taken
     */
    public Document create(UUID productId, WantedDocument wanted) {
        return transactions.inOne(() -> {
            lockProduct(productId);
            var id = UUID.randomUUID();
            checkSlug(productId, wanted.slug(), id);
            checkPlace(productId, wanted.parentId(), 1);
            var now = now();
            var document = document(productId, id, wanted, now, now);
            documents.add(document);
            return document;
        });
    }

    /**
     * Changes a document; under another parent it becomes the last.
     *
     * @param change what is wanted, given what is there
     * @throws RefusedException if there is no such document or parent, the parent is below it, or the slug is taken
     */
    public Document change(UUID productId, UUID id, Function<Document, WantedDocument> change) {
        return transactions.inOne(() -> {
            lockProduct(productId);
            var old = find(productId, id);
            var wanted = change.apply(old);
            checkSlug(productId, wanted.slug(), id);
            var document = document(productId, id, wanted, old.entry().createdAt(), now());
            if (Objects.equals(wanted.parentId(), old.entry().parentId())) {
                documents.replace(document);
            } else {
                move(document);
            }
            return document;
        });
    }

    /**
     * Deletes a document; those below it move up to where it stood.
     *
     * @throws RefusedException if there is no such document
     */
    public void delete(UUID productId, UUID id) {
        transactions.run(() -> {
            lockProduct(productId);
            find(productId, id);
            documents.remove(id);
        });
    }

    private void move(Document document) {
        var id = document.entry().id();
        var parentId = document.entry().parentId();
        checkPlace(document.productId(), parentId, documents.height(id));
        if (parentId != null && documents.isWithin(parentId, id)) {
            throw invalidParent("a document that is not below this one");
        }
        documents.replace(document);
        documents.putLast(id);
    }

    private void checkPlace(UUID productId, @Nullable UUID parentId, int height) {
        if (parentId != null && documents.find(productId, parentId, Shown.ALL).isEmpty()) {
            throw invalidParent("a document of this product");
        }
        if (documents.depth(parentId) + height > MOST_LEVELS) {
            throw invalidParent("a document that leaves the tree with at most " + MOST_LEVELS + " levels");
        }
    }

    private void checkSlug(UUID productId, String slug, UUID id) {
        if (documents.isSlugTaken(productId, slug, id)) {
            throw new RefusedException(
                    Reason.conflict("slug", "A document of this API product has the slug '" + slug + "' already"));
        }
    }

    private static RefusedException invalidParent(String expected) {
        return new RefusedException(Reason.invalid(
                "parent_document_id", "missing_reference", "\"parent_document_id\" must be the id of " + expected));
    }

    private static Document document(UUID productId, UUID id, WantedDocument wanted, Instant createdAt, Instant now) {
        var entry = new Document.Entry(
                id,
                wanted.parentId(),
                wanted.slug(),
                wanted.title(),
                wanted.published(),
                wanted.metadata(),
                createdAt,
                now);
        return new Document(productId, entry, wanted.content());
    }

    private Document find(UUID productId, UUID id) {
        return documents.find(productId, id, Shown.ALL).orElseThrow(() -> RefusedException.notFound("document"));
    }

    private void lockProduct(UUID productId) {
        if (products.lock(productId).isEmpty()) {
            throw RefusedException.notFound("api_product");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

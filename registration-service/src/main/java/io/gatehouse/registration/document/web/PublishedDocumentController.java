package io.gatehouse.registration.document.web;

import io.gatehouse.registration.document.Document;
import io.gatehouse.registration.document.Documents;
import io.gatehouse.registration.document.Documents.Shown;
import io.gatehouse.registration.document.Markdown;
import io.gatehouse.registration.site.CatalogView;
import io.gatehouse.registration.site.ProductAction;
import io.gatehouse.registration.site.Products;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.ProblemException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published documents of a product, for whoever may read them; to others there is nothing. */
@RestController
@RequestMapping("/api/v2/products/{productId}/documents")
class PublishedDocumentController {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Documents documents;
    private final Products products;
    private final Markdown markdown;

    PublishedDocumentController(Documents documents, Products products, Markdown markdown) {
        this.documents = documents;
        this.products = products;
        this.markdown = markdown;
    }

    /** A flat list, or a page of trees where the caller accepts that. */
    @GetMapping
    ResponseEntity<Page<?>> list(
            CatalogView view,
            @PathVariable UUID productId,
            @Listed ListQuery query,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        checkProduct(view, productId);
        var form = Negotiation.choose(accept, Negotiation.TREE);
        Page<?> page = form.equals(Negotiation.TREE)
                ? documents.trees(productId, Shown.PUBLISHED, query).map(PublishedDocumentView.BranchView::of)
                : documents.list(productId, Shown.PUBLISHED, query).map(PublishedDocumentView.ItemView::of);
        return ResponseEntity.ok().contentType(form).body(page);
    }

    /** A document by id or slug: as JSON, taken apart, or as markdown. */
    @GetMapping("/{documentId}")
    ResponseEntity<Object> get(
            CatalogView view,
            @PathVariable UUID productId,
            @PathVariable String documentId,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        checkProduct(view, productId);
        var document = find(productId, documentId).orElseThrow(ProblemException::notFound);
        var form = Negotiation.choose(accept, Negotiation.NODES, Negotiation.MARKDOWN);
        return ResponseEntity.ok().contentType(form).body(body(document, form));
    }

    private Object body(Document document, MediaType form) {
        if (form.equals(Negotiation.MARKDOWN)) {
            return document.content();
        }
        return PublishedDocumentView.of(
                document,
                form.equals(Negotiation.NODES)
                        ? PublishedDocumentView.ContentView.of(NodeView.all(markdown.blocks(document.content())))
                        : document.content());
    }

    private Optional<Document> find(UUID productId, String idOrSlug) {
        var byId = ID.matcher(idOrSlug).matches()
                ? documents.find(productId, UUID.fromString(idOrSlug), Shown.PUBLISHED)
                : Optional.<Document>empty();
        return byId.or(() -> documents.findBySlug(productId, idOrSlug, Shown.PUBLISHED));
    }

    private void checkProduct(CatalogView view, UUID productId) {
        if (!view.granted(ProductAction.VIEW_DOCUMENTATION).covers(productId)
                || products.find(view, productId).isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}

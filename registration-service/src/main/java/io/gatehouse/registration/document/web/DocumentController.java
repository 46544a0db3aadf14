package io.gatehouse.registration.document.web;

import io.gatehouse.registration.apiproduct.ApiProducts;
import io.gatehouse.registration.document.Documents;
import io.gatehouse.registration.document.Documents.Shown;
import io.gatehouse.registration.document.ManageDocuments;
import io.gatehouse.registration.document.Markdown;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.ProblemException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/v2/api-products/{apiProductId}/documents")
class DocumentController {
    private final ManageDocuments manage;
    private final Documents documents;
    private final ApiProducts products;
    private final Markdown markdown;

    DocumentController(ManageDocuments manage, Documents documents, ApiProducts products, Markdown markdown) {
        this.manage = manage;
        this.documents = documents;
        this.products = products;
        this.markdown = markdown;
    }

    @PostMapping
    ResponseEntity<DocumentView> create(@PathVariable UUID apiProductId, @RequestBody JsonNode body) {
        var document = manage.create(apiProductId, DocumentForm.created(body));
        return ResponseEntity.created(URI.create("/v2/api-products/" + apiProductId + "/documents/"
                        + document.entry().id()))
                .body(DocumentView.of(document, markdown));
    }

    /** A flat list, or a page of trees where the caller accepts that. */
    @GetMapping
    ResponseEntity<Page<?>> list(
            @PathVariable UUID apiProductId,
            @Listed ListQuery query,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        if (products.find(apiProductId).isEmpty()) {
            throw ProblemException.notFound();
        }
        var form = Negotiation.choose(accept, Negotiation.TREE);
        Page<?> page = form.equals(Negotiation.TREE)
                ? documents.trees(apiProductId, Shown.ALL, query).map(DocumentView.TreeView::of)
                : documents.list(apiProductId, Shown.ALL, query).map(DocumentView.SummaryView::of);
        return ResponseEntity.ok().contentType(form).body(page);
    }

    @GetMapping("/{id}")
    DocumentView get(@PathVariable UUID apiProductId, @PathVariable UUID id) {
        return documents
                .find(apiProductId, id, Shown.ALL)
                .map(document -> DocumentView.of(document, markdown))
                .orElseThrow(ProblemException::notFound);
    }

    @PatchMapping("/{id}")
    DocumentView change(@PathVariable UUID apiProductId, @PathVariable UUID id, @RequestBody JsonNode body) {
        return DocumentView.of(
                manage.change(apiProductId, id, present -> DocumentForm.changed(body, present)), markdown);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID apiProductId, @PathVariable UUID id) {
        manage.delete(apiProductId, id);
    }
}

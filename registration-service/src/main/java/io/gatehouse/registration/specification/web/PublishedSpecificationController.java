package io.gatehouse.registration.specification.web;

import io.gatehouse.registration.site.CatalogView;
import io.gatehouse.registration.site.Products;
import io.gatehouse.registration.specification.Specification;
import io.gatehouse.registration.specification.Specifications;
import io.gatehouse.schemas.http.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The specification of a published version, for whoever may see its product; 204 for a version that has none. */
@RestController
@RequestMapping("/api/v2/products/{productId}/versions/{productVersionId}/spec")
class PublishedSpecificationController {
    private static final String OPENAPI = "openapi";

    record ContentView(String apiType, String content) {}

    record OperationView(
            String path,
            String method,
            @Nullable String operationId,
            List<String> tags,
            @Nullable String summary,
            boolean deprecated) {
        static OperationView of(Specification.Operation operation) {
            return new OperationView(
                    operation.path(),
                    operation.method(),
                    operation.operationId(),
                    operation.tags(),
                    operation.summary(),
                    operation.deprecated());
        }
    }

    record OperationsView(String apiType, List<OperationView> operations) {}

    private final Specifications specifications;
    private final Products products;

    PublishedSpecificationController(Specifications specifications, Products products) {
        this.specifications = specifications;
        this.products = products;
    }

    @GetMapping
    ResponseEntity<ContentView> content(
            CatalogView view, @PathVariable UUID productId, @PathVariable UUID productVersionId) {
        return answer(ofVersion(view, productId, productVersionId)
                .map(specification -> new ContentView(OPENAPI, specification.content())));
    }

    @GetMapping("/operations")
    ResponseEntity<OperationsView> operations(
            CatalogView view, @PathVariable UUID productId, @PathVariable UUID productVersionId) {
        return answer(ofVersion(view, productId, productVersionId)
                .map(specification -> new OperationsView(
                        OPENAPI,
                        specification.operations().stream()
                                .map(OperationView::of)
                                .toList())));
    }

    private static <T> ResponseEntity<T> answer(Optional<T> found) {
        return found.map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private Optional<Specification> ofVersion(CatalogView view, UUID productId, UUID versionId) {
        if (products.version(view, productId, versionId).isEmpty()) {
            throw ProblemException.notFound();
        }
        return specifications.ofVersion(versionId);
    }
}

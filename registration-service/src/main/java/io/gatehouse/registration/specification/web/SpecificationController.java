package io.gatehouse.registration.specification.web;

import io.gatehouse.registration.apiproduct.ApiProductVersions;
import io.gatehouse.registration.specification.ManageSpecifications;
import io.gatehouse.registration.specification.Specification;
import io.gatehouse.registration.specification.Specifications;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.PageRequest;
import io.gatehouse.schemas.http.ProblemException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A list in form only: a version has one specification at most. */
@RestController
@RequestMapping("/v2/api-products/{apiProductId}/product-versions/{apiProductVersionId}/specifications")
class SpecificationController {
    private final ManageSpecifications manage;
    private final Specifications specifications;
    private final ApiProductVersions versions;

    SpecificationController(ManageSpecifications manage, Specifications specifications, ApiProductVersions versions) {
        this.manage = manage;
        this.specifications = specifications;
        this.versions = versions;
    }

    @PostMapping
    ResponseEntity<SpecificationView> create(
            @PathVariable UUID apiProductId, @PathVariable UUID apiProductVersionId, @RequestBody JsonNode body) {
        var specification = manage.create(apiProductId, apiProductVersionId, SpecificationForm.created(body));
        return ResponseEntity.created(URI.create("/v2/api-products/" + apiProductId + "/product-versions/"
                        + apiProductVersionId + "/specifications/" + specification.id()))
                .body(SpecificationView.of(specification));
    }

    @GetMapping
    Page<SpecificationView> list(
            @PathVariable UUID apiProductId, @PathVariable UUID apiProductVersionId, PageRequest asked) {
        var all = ofVersion(apiProductId, apiProductVersionId).stream().toList();
        return Page.of(all.stream().skip(asked.offset()).toList(), asked, all.size())
                .map(SpecificationView::of);
    }

    @GetMapping("/{specificationId}")
    SpecificationView get(
            @PathVariable UUID apiProductId,
            @PathVariable UUID apiProductVersionId,
            @PathVariable UUID specificationId) {
        return ofVersion(apiProductId, apiProductVersionId)
                .filter(specification -> specification.id().equals(specificationId))
                .map(SpecificationView::of)
                .orElseThrow(ProblemException::notFound);
    }

    @PatchMapping("/{specificationId}")
    SpecificationView change(
            @PathVariable UUID apiProductId,
            @PathVariable UUID apiProductVersionId,
            @PathVariable UUID specificationId,
            @RequestBody JsonNode body) {
        return SpecificationView.of(manage.change(
                apiProductId,
                apiProductVersionId,
                specificationId,
                present -> SpecificationForm.changed(body, present)));
    }

    @DeleteMapping("/{specificationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable UUID apiProductId,
            @PathVariable UUID apiProductVersionId,
            @PathVariable UUID specificationId) {
        manage.delete(apiProductId, apiProductVersionId, specificationId);
    }

    private Optional<Specification> ofVersion(UUID productId, UUID versionId) {
        if (versions.find(productId, versionId).isEmpty()) {
            throw ProblemException.notFound();
        }
        return specifications.ofVersion(versionId);
    }
}

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
@RequestMapping("/v2/api-products/{productId}/product-versions/{versionId}/specifications")
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
            @PathVariable UUID productId, @PathVariable UUID versionId, @RequestBody JsonNode body) {
        var specification = manage.create(productId, versionId, SpecificationForm.created(body));
        return ResponseEntity.created(URI.create("/v2/api-products/" + productId + "/product-versions/" + versionId
                        + "/specifications/" + specification.id()))
                .body(SpecificationView.of(specification));
    }

    @GetMapping
    Page<SpecificationView> list(@PathVariable UUID productId, @PathVariable UUID versionId, PageRequest asked) {
        var all = ofVersion(productId, versionId).stream().toList();
        return Page.of(all.stream().skip(asked.offset()).toList(), asked, all.size())
                .map(SpecificationView::of);
    }

    @GetMapping("/{id}")
    SpecificationView get(@PathVariable UUID productId, @PathVariable UUID versionId, @PathVariable UUID id) {
        return ofVersion(productId, versionId)
                .filter(specification -> specification.id().equals(id))
                .map(SpecificationView::of)
                .orElseThrow(ProblemException::notFound);
    }

    @PatchMapping("/{id}")
    SpecificationView change(
            @PathVariable UUID productId,
            @PathVariable UUID versionId,
            @PathVariable UUID id,
            @RequestBody JsonNode body) {
        return SpecificationView.of(
                manage.change(productId, versionId, id, present -> SpecificationForm.changed(body, present)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID productId, @PathVariable UUID versionId, @PathVariable UUID id) {
        manage.delete(productId, versionId, id);
    }

    private Optional<Specification> ofVersion(UUID productId, UUID versionId) {
        if (versions.find(productId, versionId).isEmpty()) {
            throw ProblemException.notFound();
        }
        return specifications.ofVersion(versionId);
    }
}

package io.gatehouse.registration.apiproduct.web;

import io.gatehouse.registration.apiproduct.ApiProductVersions;
import io.gatehouse.registration.apiproduct.ApiProducts;
import io.gatehouse.registration.apiproduct.ManageVersions;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.ProblemException;
import java.net.URI;
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

@RestController
@RequestMapping("/v2/api-products/{apiProductId}/product-versions")
class ApiProductVersionController {
    private final ManageVersions manage;
    private final ApiProductVersions versions;
    private final ApiProducts products;

    ApiProductVersionController(ManageVersions manage, ApiProductVersions versions, ApiProducts products) {
        this.manage = manage;
        this.versions = versions;
        this.products = products;
    }

    @PostMapping
    ResponseEntity<ApiProductVersionView> create(@PathVariable UUID apiProductId, @RequestBody JsonNode body) {
        var version = manage.create(apiProductId, ApiProductForms.createdVersion(body));
        return ResponseEntity.created(
                        URI.create("/v2/api-products/" + apiProductId + "/product-versions/" + version.id()))
                .body(ApiProductVersionView.of(version));
    }

    @GetMapping
    Page<ApiProductVersionView> list(
            @PathVariable UUID apiProductId,
            @Listed(
                            sort = {"name"},
                            filter = {"name", "publish_status"},
                            filterUuid = {"gateway_service_id"})
                    ListQuery query) {
        if (products.find(apiProductId).isEmpty()) {
            throw ProblemException.notFound();
        }
        return versions.list(apiProductId, query).map(ApiProductVersionView::of);
    }

    @GetMapping("/{id}")
    ApiProductVersionView get(@PathVariable UUID apiProductId, @PathVariable UUID id) {
        return versions.find(apiProductId, id).map(ApiProductVersionView::of).orElseThrow(ProblemException::notFound);
    }

    @PatchMapping("/{id}")
    ApiProductVersionView change(@PathVariable UUID apiProductId, @PathVariable UUID id, @RequestBody JsonNode body) {
        return ApiProductVersionView.of(
                manage.change(apiProductId, id, present -> ApiProductForms.changedVersion(body, present)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID apiProductId, @PathVariable UUID id) {
        manage.delete(apiProductId, id);
    }
}

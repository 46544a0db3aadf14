package io.gatehouse.registration.apiproduct.web;

import io.gatehouse.registration.apiproduct.ApiProducts;
import io.gatehouse.registration.apiproduct.ManageApiProducts;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/v2/api-products")
class ApiProductController {
    private final ManageApiProducts manage;
    private final ApiProducts products;

    ApiProductController(ManageApiProducts manage, ApiProducts products) {
        this.manage = manage;
        this.products = products;
    }

    @PostMapping
    ResponseEntity<ApiProductView> create(@RequestBody JsonNode body) {
        var product = manage.create(ApiProductForms.created(body));
        return ResponseEntity.created(URI.create("/v2/api-products/" + product.id()))
                .body(ApiProductView.of(product));
    }

    @GetMapping
    Page<ApiProductView> list(
            @Listed(
                            sort = {"name"},
                            filter = {"name"})
                    ListQuery query,
            @RequestParam(name = "labels", defaultValue = "") String labels,
            @RequestParam(name = "public_labels", defaultValue = "") String publicLabels) {
        return products.list(
                        query,
                        LabelFilterForm.read("labels", labels),
                        LabelFilterForm.read("public_labels", publicLabels))
                .map(ApiProductView::of);
    }

    @GetMapping("/{id}")
    ApiProductView get(@PathVariable UUID id) {
        return products.find(id).map(ApiProductView::of).orElseThrow(ProblemException::notFound);
    }

    @PatchMapping("/{id}")
    ApiProductView change(@PathVariable UUID id, @RequestBody JsonNode body) {
        return ApiProductView.of(manage.change(id, present -> ApiProductForms.changed(body, present)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        manage.delete(id);
    }
}

package io.gatehouse.registration.site.web;

import io.gatehouse.registration.application.Strategies;
import io.gatehouse.registration.application.Strategy;
import io.gatehouse.registration.site.CatalogView;
import io.gatehouse.registration.site.Products;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The products that a portal shows; to everyone when it is public, else to those who are signed in. */
@RestController
@RequestMapping("/api/v2/products")
class ProductController {
    private final Products products;
    private final Strategies strategies;

    ProductController(Products products, Strategies strategies) {
        this.products = products;
        this.strategies = strategies;
    }

    @GetMapping
    Page<ProductView> list(
            CatalogView view,
            @Listed(
                            filter = {"name", "description"},
                            filterUuid = {"id"},
                            basic = true)
                    ListQuery asked) {
        return products.list(view, asked).map(ProductView::of);
    }

    @GetMapping("/{productId}")
    ProductView get(CatalogView view, @PathVariable UUID productId) {
        return ProductView.of(find(view, productId));
    }

    @GetMapping("/{productId}/versions")
    Page<VersionView> versions(
            CatalogView view,
            @PathVariable UUID productId,
            @Listed(
                            filter = {"name"},
                            basic = true)
                    ListQuery asked) {
        find(view, productId);
        var page = products.versions(view, productId, asked);
        var used = used(page.data());
        return page.map(version -> VersionView.of(version, used.get(version.strategyId())));
    }

    @GetMapping("/{productId}/versions/{productVersionId}")
    VersionView version(CatalogView view, @PathVariable UUID productId, @PathVariable UUID productVersionId) {
        var version = products.version(view, productId, productVersionId).orElseThrow(ProblemException::notFound);
        return VersionView.of(version, used(List.of(version)).get(version.strategyId()));
    }

    private Map<UUID, Strategy> used(List<Products.Version> versions) {
        return strategies.byIds(versions.stream()
                .map(Products.Version::strategyId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private Products.Product find(CatalogView view, UUID productId) {
        return products.find(view, productId).orElseThrow(ProblemException::notFound);
    }
}

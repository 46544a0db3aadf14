package io.gatehouse.registration.site.web;

import io.gatehouse.registration.developer.Visitor;
import io.gatehouse.registration.site.ProductAction;
import io.gatehouse.registration.site.Products;
import io.gatehouse.schemas.http.ProblemException;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells a front end what to offer for a product; every operation checks for itself. */
@RestController
class ProductActionsController {
    record ActionsView(boolean view, boolean register, boolean viewDocumentation) {}

    record ProductActionsView(ActionsView actions) {}

    private final Products products;
    private final CatalogViews views;

    ProductActionsController(Products products, CatalogViews views) {
        this.products = products;
        this.views = views;
    }

    @GetMapping("/api/v2/products/{productId}/actions")
    ProductActionsView actions(Visitor visitor, @PathVariable UUID productId) {
        if (products.find(views.seenBy(visitor), productId).isEmpty()) {
            throw ProblemException.notFound();
        }
        return new ProductActionsView(new ActionsView(
                true,
                may(visitor, ProductAction.REGISTER, productId),
                may(visitor, ProductAction.VIEW_DOCUMENTATION, productId)));
    }

    private boolean may(Visitor visitor, ProductAction action, UUID productId) {
        return views.granted(visitor, action).covers(productId);
    }
}

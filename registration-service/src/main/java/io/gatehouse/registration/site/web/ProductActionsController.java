package io.gatehouse.registration.site.web;

import io.gatehouse.registration.site.CatalogView;
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

    ProductActionsController(Products products) {
        this.products = products;
    }

    @GetMapping("/api/v2/products/{productId}/actions")
    ProductActionsView actions(CatalogView view, @PathVariable UUID productId) {
        if (products.find(view, productId).isEmpty()) {
            throw ProblemException.notFound();
        }
        return new ProductActionsView(new ActionsView(
                true,
                view.granted(ProductAction.REGISTER).covers(productId),
                view.granted(ProductAction.VIEW_DOCUMENTATION).covers(productId)));
    }
}

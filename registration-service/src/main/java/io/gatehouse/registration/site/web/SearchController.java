package io.gatehouse.registration.site.web;

import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.registration.site.CatalogView;
import io.gatehouse.registration.site.Products;
import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds products by a part of their names, in the order in which they came. */
@RestController
class SearchController {
    private static final String PRODUCTS = "product-catalog";
    private static final List<String> JOINS = List.of("versions", "versions.documents");

    record FoundView(String index, ProductView source) {}

    private final Products products;

    SearchController(Products products) {
        this.products = products;
    }

    /**
     * What was found.
     *
     * @param join known, and without effect: a product that is found shows its newest version in any case
     */
    @GetMapping("/api/v2/search/{indices}")
    Page<FoundView> search(
            CatalogView view,
            @PathVariable String indices,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "join", defaultValue = "") String join,
            @Listed ListQuery asked) {
        check(indices, q, join);
        return products.search(view, q.strip(), asked).map(product -> new FoundView(PRODUCTS, ProductView.of(product)));
    }

    private static void check(String indices, String q, String join) {
        var invalid = new ArrayList<InvalidParameter>();
        if (!indices.equals(PRODUCTS)) {
            invalid.add(InvalidParameter.choice("indices", List.of(PRODUCTS)).in("path"));
        }
        if (!Checks.isStorable(q)) {
            invalid.add(
                    new InvalidParameter("q", "invalid", "q must not contain NUL or broken characters").in("query"));
        }
        if (!join.isEmpty() && !JOINS.containsAll(List.of(join.split(",", -1)))) {
            invalid.add(InvalidParameter.choice("join", JOINS).in("query"));
        }
        if (!invalid.isEmpty()) {
            throw ProblemException.badRequest(invalid);
        }
    }
}

package io.gatehouse.registration.application.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.registration.application.ApplicationLists;
import io.gatehouse.registration.application.Strategies;
import io.gatehouse.registration.application.Strategy;
import io.gatehouse.registration.application.VersionApplication;
import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.site.CatalogView;
import io.gatehouse.registration.site.Products;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Listed;
import io.gatehouse.schemas.http.Listed.Choice;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A developer's own applications, as the page of a product version needs them. */
@RestController
class VersionApplicationController {
    /** An application and its registration for the version, if it has one. */
    record VersionApplicationView(
            UUID id,
            String name,
            @Nullable UUID registrationId,
            @Nullable String registrationStatus,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            StrategyView authStrategy,

            Instant createdAt,
            Instant updatedAt) {}

    private final ApplicationLists lists;
    private final Products products;
    private final Strategies strategies;

    VersionApplicationController(ApplicationLists lists, Products products, Strategies strategies) {
        this.lists = lists;
        this.products = products;
        this.strategies = strategies;
    }

    /** Those that are registered, or with {@code unregistered} those that could be. */
    @GetMapping("/api/v2/products/{productId}/versions/{productVersionId}/applications")
    Page<VersionApplicationView> list(
            Developer developer,
            CatalogView view,
            @PathVariable UUID productId,
            @PathVariable UUID productVersionId,
            @RequestParam(name = "unregistered", required = false) @Nullable Boolean unregistered,
            @Listed(
                            filter = {"name"},
                            filterUuid = {"auth_strategy_id"},
                            filterChoice =
                                    @Choice(
                                            attribute = "status",
                                            values = {"approved", "pending", "rejected", "revoked"}),
                            basic = true)
                    ListQuery asked) {
        if (products.version(view, productId, productVersionId).isEmpty()) {
            throw ProblemException.notFound();
        }
        var page = lists.ofVersion(developer.id(), productVersionId, !Boolean.TRUE.equals(unregistered), asked);
        var used = strategies.byIds(page.data().stream()
                .map(VersionApplication::strategyId)
                .distinct()
                .toList());
        return page.map(application -> view(application, used.get(application.strategyId())));
    }

    private static VersionApplicationView view(VersionApplication application, @Nullable Strategy strategy) {
        var status = application.registrationStatus();
        return new VersionApplicationView(
                application.id(),
                application.name(),
                application.registrationId(),
                status == null ? null : status.text(),
                StrategyView.brief(strategy),
                application.createdAt(),
                application.updatedAt());
    }
}

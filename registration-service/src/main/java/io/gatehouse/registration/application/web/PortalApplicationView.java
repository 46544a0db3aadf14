package io.gatehouse.registration.application.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.registration.application.ApplicationOverview;
import io.gatehouse.registration.application.Strategy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as administrators see it.
 *
 * @param referenceId empty while the client is pending
 * @param grantedScopes null where developers do not choose
 */
record PortalApplicationView(
        UUID id,
        String name,
        @Nullable String description,
        Map<String, String> labels,
        String referenceId,
        long registrationCount,
        @Nullable Ref dcrProvider,
        Ref portal,
        Owner developer,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StrategyView authStrategy,
        @Nullable List<String> grantedScopes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProvisioningView provisioning,
        Instant createdAt,
        Instant updatedAt) {
    /**
     * Something the application belongs to.
     *
     * @param id of something else
     */
    record Ref(UUID id) {}

    /** The developer. */
    record Owner(UUID id, String name, String email) {}

    static PortalApplicationView of(ApplicationOverview overview, @Nullable Strategy strategy) {
        var application = overview.application();
        var details = application.details();
        var provider = application.providerId();
        return new PortalApplicationView(
                application.id(),
                details.name(),
                details.description(),
                Map.of(),
                application.referenceId(),
                overview.registrations(),
                provider == null ? null : new Ref(provider),
                new Ref(application.portalId()),
                new Owner(application.developerId(), overview.developerName(), overview.developerEmail()),
                StrategyView.brief(strategy),
                strategy != null && strategy.developerScopes() ? details.scopes() : null,
                ProvisioningView.of(application.client()),
                application.createdAt(),
                application.updatedAt());
    }
}

package io.gatehouse.registration.portal.web;

import io.gatehouse.registration.portal.Portal;
import io.gatehouse.registration.portal.PortalCensus.Count;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A portal as administrators see it.
 *
 * @param displayName the name, where nobody chose another one
 */
record PortalView(
        UUID id,
        String name,
        String displayName,
        @Nullable String description,
        String defaultDomain,
        boolean isPublic,
        boolean rbacEnabled,
        boolean autoApproveApplications,
        boolean autoApproveDevelopers,
        @Nullable String customDomain,
        @Nullable String customClientDomain,
        @Nullable UUID defaultApplicationAuthStrategyId,
        long applicationCount,
        long developerCount,
        long publishedProductCount,
        Map<String, String> labels,
        Instant createdAt,
        Instant updatedAt) {

    static PortalView of(Portal portal, Count count, long publishedProducts) {
        var wanted = portal.wanted();
        return new PortalView(
                portal.id(),
                wanted.name(),
                Objects.requireNonNullElse(wanted.displayName(), wanted.name()),
                wanted.description(),
                portal.defaultDomain(),
                wanted.isPublic(),
                wanted.rbacEnabled(),
                wanted.autoApproveApplications(),
                wanted.autoApproveDevelopers(),
                wanted.customDomain(),
                wanted.customClientDomain(),
                wanted.defaultStrategyId(),
                count.applications(),
                count.developers(),
                publishedProducts,
                wanted.labels(),
                portal.createdAt(),
                portal.updatedAt());
    }
}

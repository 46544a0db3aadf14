package io.gatehouse.registration.portal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A portal where developers find API products and register applications.
 *
 * @param wanted what an administrator decided
 * @param defaultDomain host name it always has
 * @param revision rises by one with each change, from 1
 */
public record Portal(
        UUID id, WantedPortal wanted, String defaultDomain, long revision, Instant createdAt, Instant updatedAt) {

    /**
     * What an administrator decides about a portal.
     *
     * @param name unique
     * @param displayName name for developers; null for none
     * @param isPublic whether it can be read without an account; then there are no accounts
     * @param rbacEnabled whether teams decide who sees what
     * @param autoApproveApplications whether registrations are approved without a decision
     * @param autoApproveDevelopers whether developers are approved without a decision
     * @param customDomain host name of its own; null for none
     * @param customClientDomain host name of a front end of its own; null for none
     * @param defaultStrategyId strategy of an application that names none; null for none
     */
    public record WantedPortal(
            String name,
            @Nullable String displayName,
            @Nullable String description,
            boolean isPublic,
            boolean rbacEnabled,
            boolean autoApproveApplications,
            boolean autoApproveDevelopers,
            @Nullable String customDomain,
            @Nullable String customClientDomain,
            @Nullable UUID defaultStrategyId,
            Map<String, String> labels) {
        public WantedPortal {
            labels = Map.copyOf(labels);
        }

        /** The same with another strategy for applications that name none. */
        WantedPortal withDefaultStrategy(UUID strategyId) {
            return new WantedPortal(
                    name,
                    displayName,
                    description,
                    isPublic,
                    rbacEnabled,
                    autoApproveApplications,
                    autoApproveDevelopers,
                    customDomain,
                    customClientDomain,
                    strategyId,
                    labels);
        }
    }
}

package io.gatehouse.registration.site;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A portal that requests are for.
 *
 * @param canonicalDomain host name it is known by
 * @param isPublic whether products can be seen without signing in
 * @param autoApproveApplications whether registrations are approved at once, whatever the version says
 * @param autoApproveDevelopers whether whoever signs up may sign in at once
 * @param defaultStrategyId strategy of an application that names none; null when there is none
 */
public record Site(
        UUID portalId,
        String name,
        String canonicalDomain,
        boolean isPublic,
        boolean rbacEnabled,
        boolean autoApproveApplications,
        boolean autoApproveDevelopers,
        @Nullable UUID defaultStrategyId) {}

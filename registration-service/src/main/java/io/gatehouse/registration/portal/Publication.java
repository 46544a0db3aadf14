package io.gatehouse.registration.portal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API product version in a portal; Konnect calls it a portal product version.
 *
 * @param published whether the version is published here
 * @param productPublished whether its product is published here too; developers see it only then
 * @param strategy what guards it; null for none
 * @param registrationEnabled whether applications may ask for access
 * @param autoApprove whether access is given without a decision
 * @param revision rises by one with each change, from 1
 */
public record Publication(
        UUID id,
        UUID portalId,
        UUID productVersionId,
        boolean published,
        boolean productPublished,
        @Nullable Strategy strategy,
        boolean registrationEnabled,
        boolean autoApprove,
        boolean deprecated,
        long revision,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether developers see it. */
    public boolean visible() {
        return published && productPublished;
    }

    /** The strategy that guards a publication. */
    public sealed interface Strategy {
        UUID id();

        String name();
    }

    /**
     * Applications show an API key.
     *
     * @param ttl how long a new key is good; null for ever
     */
    public record KeyStrategy(
            UUID id,
            String name,
            List<String> keyNames,
            @Nullable Ttl ttl) implements Strategy {}

    /**
     * Life of a key.
     *
     * @param unit days, weeks or years
     */
    public record Ttl(int value, String unit) {}

    /**
     * Applications show a token.
     *
     * @param selfManaged whether developers bring their own clients
     * @param availableScopes scopes that developers may choose from; null when they have no choice
     */
    public record TokenStrategy(
            UUID id,
            String name,
            boolean selfManaged,
            List<String> authMethods,
            @Nullable List<String> availableScopes) implements Strategy {}
}

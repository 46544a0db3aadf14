package io.gatehouse.registration.site.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.registration.application.CredentialKind;
import io.gatehouse.registration.application.Strategy;
import io.gatehouse.registration.site.Products;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a product.
 *
 * @param registrationConfigs how applications may register; one, or none without a strategy
 */
record VersionView(
        UUID id,
        String name,
        boolean deprecated,
        List<RegistrationConfigView> registrationConfigs,
        Instant createdAt,
        Instant updatedAt) {
    /** How applications of a strategy register. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RegistrationConfigView(
            UUID id,
            String name,
            String credentialType,
            @Nullable List<String> authMethods,
            @Nullable List<String> availableScopes,
            boolean registrationEnabled,
            boolean registrationAutoApprove) {}

    static VersionView of(Products.Version version, @Nullable Strategy strategy) {
        return new VersionView(
                version.id(),
                version.name(),
                version.deprecated(),
                strategy == null ? List.of() : List.of(config(version, strategy)),
                version.createdAt(),
                version.updatedAt());
    }

    private static RegistrationConfigView config(Products.Version version, Strategy strategy) {
        return new RegistrationConfigView(
                strategy.id(),
                strategy.name(),
                strategy.credentials().text(),
                strategy.credentials() == CredentialKind.KEY_AUTH ? null : strategy.authMethods(),
                strategy.developerScopes() ? strategy.scopes() : null,
                version.registrationEnabled(),
                version.autoApprove());
    }
}

package io.gatehouse.registration.portal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.registration.portal.Publication;
import io.gatehouse.registration.portal.Publication.KeyStrategy;
import io.gatehouse.registration.portal.Publication.Strategy;
import io.gatehouse.registration.portal.Publication.TokenStrategy;
import io.gatehouse.registration.portal.Publication.Ttl;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A publication as administrators see it. */
record PublicationView(
        UUID id,
        String publishStatus,
        UUID productVersionId,
        List<StrategyView> authStrategies,
        boolean applicationRegistrationEnabled,
        boolean autoApproveRegistration,
        boolean deprecated,
        Instant createdAt,
        Instant updatedAt) {

    /** What is absent does not belong to the type of strategy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StrategyView(
            UUID id,
            String name,
            String credentialType,
            @Nullable List<String> keyNames,
            @Nullable TtlView ttl,
            @Nullable List<String> authMethods,
            @Nullable List<String> availableScopes) {
        static StrategyView of(Strategy strategy) {
            return switch (strategy) {
                case KeyStrategy keys ->
                    new StrategyView(
                            keys.id(), keys.name(), "key_auth", keys.keyNames(), TtlView.of(keys.ttl()), null, null);
                case TokenStrategy tokens ->
                    new StrategyView(
                            tokens.id(),
                            tokens.name(),
                            tokens.selfManaged() ? "self_managed_client_credentials" : "client_credentials",
                            null,
                            null,
                            tokens.authMethods(),
                            tokens.availableScopes());
            };
        }
    }

    record TtlView(int value, String unit) {
        static @Nullable TtlView of(@Nullable Ttl ttl) {
            return ttl == null ? null : new TtlView(ttl.value(), ttl.unit());
        }
    }

    static PublicationView of(Publication publication) {
        var strategy = publication.strategy();
        return new PublicationView(
                publication.id(),
                publication.published() ? "published" : "unpublished",
                publication.productVersionId(),
                strategy == null ? List.of() : List.of(StrategyView.of(strategy)),
                publication.registrationEnabled(),
                publication.autoApprove(),
                publication.deprecated(),
                publication.createdAt(),
                publication.updatedAt());
    }
}

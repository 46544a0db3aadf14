package io.gatehouse.registration.gatewaystatus;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What gateway-config-service said last about a gateway service or an application.
 *
 * @param subject what it is about: {@code service:} or {@code application:}, control plane and id
 * @param productVersionIds API product versions concerned
 * @param failure null when the gateway reflects what is wanted
 */
public record GatewayReport(
        String subject,
        long revision,
        Instant occurredAt,
        List<UUID> productVersionIds,
        @Nullable Failure failure) {
    public GatewayReport {
        productVersionIds = List.copyOf(productVersionIds);
    }

    /** Why the gateway does not reflect what is wanted. */
    public record Failure(SyncErrorKind kind, List<EntityFailure> errors) {
        public Failure {
            errors = List.copyOf(errors);
        }
    }

    /**
     * What the gateway said about one entity.
     *
     * @param name such as {@code jwt}
     * @param field field that the gateway named; null for none
     */
    public record EntityFailure(String name, @Nullable String field, String message) {}

    /** Whether it is about the plugins of API product versions. */
    public boolean isAboutVersions() {
        return subject.startsWith("service:");
    }
}

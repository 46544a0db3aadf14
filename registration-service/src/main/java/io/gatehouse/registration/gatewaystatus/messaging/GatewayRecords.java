package io.gatehouse.registration.gatewaystatus.messaging;

import io.gatehouse.events.EntityError;
import io.gatehouse.events.FailureKind;
import io.gatehouse.events.GatewayConfigured;
import io.gatehouse.events.GatewaySyncFailed;
import io.gatehouse.registration.gatewaystatus.GatewayReport;
import io.gatehouse.registration.gatewaystatus.GatewayReport.EntityFailure;
import io.gatehouse.registration.gatewaystatus.GatewayReport.Failure;
import io.gatehouse.registration.gatewaystatus.SyncErrorKind;
import io.gatehouse.schemas.consuming.UnusableRecordException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what gateway-config-service says. */
final class GatewayRecords {
    private GatewayRecords() {}

    /**
     * The report in a record; empty for one that reports no state, such as a drift.
     *
     * @throws UnusableRecordException if the record makes no sense
     */
    static Optional<GatewayReport> report(Object record) {
        return switch (record) {
            case GatewayConfigured configured ->
                Optional.of(new GatewayReport(
                        subject(
                                configured.getControlPlaneId(),
                                configured.getGatewayServiceId(),
                                configured.getApplicationId()),
                        configured.getRevision(),
                        configured.getOccurredAt(),
                        ids(configured.getProductVersionIds()),
                        null));
            case GatewaySyncFailed failed ->
                Optional.of(new GatewayReport(
                        subject(failed.getControlPlaneId(), failed.getGatewayServiceId(), failed.getApplicationId()),
                        failed.getRevision(),
                        failed.getOccurredAt(),
                        ids(failed.getProductVersionIds()),
                        new Failure(
                                kind(failed.getKind()),
                                failed.getErrors().stream()
                                        .map(GatewayRecords::failure)
                                        .toList())));
            default -> Optional.empty();
        };
    }

    private static String subject(
            String controlPlaneId, @Nullable String gatewayServiceId, @Nullable String applicationId) {
        if (gatewayServiceId != null) {
            return "service:" + controlPlaneId + ":" + gatewayServiceId;
        }
        if (applicationId != null) {
            return "application:" + controlPlaneId + ":" + applicationId;
        }
        throw new UnusableRecordException("neither gateway_service_id nor application_id (expected: one of them)");
    }

    private static EntityFailure failure(EntityError error) {
        var name = Objects.requireNonNullElse(error.getName(), error.getEntityType());
        return new EntityFailure(name, error.getField(), error.getMessage());
    }

    private static SyncErrorKind kind(FailureKind kind) {
        return switch (kind) {
            case REFUSED -> SyncErrorKind.PLUGIN_SYNC_ERROR_FATAL;
            case UNAVAILABLE -> SyncErrorKind.PLUGIN_SYNC_ERROR_COMM;
            case UNKNOWN -> SyncErrorKind.PLUGIN_SYNC_ERROR_UNKNOWN;
        };
    }

    private static List<UUID> ids(List<String> texts) {
        try {
            return texts.stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException e) {
            throw new UnusableRecordException("product_version_ids: " + texts + " (expected: UUIDs)");
        }
    }
}

package io.gatehouse.registration.apiproduct;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a product, behind which stands a service of a gateway.
 *
 * @param gatewayService null while none is linked
 * @param published whether at least one portal publishes it; its own wish while no portal has it
 * @param deprecated whether at least one portal calls it deprecated; its own wish while no portal has it
 * @param portals where it is configured
 * @param syncErrors what the gateways could not take over
 * @param revision rises by one with each change, from 1
 */
public record ApiProductVersion(
        UUID id,
        UUID productId,
        String productName,
        String name,
        @Nullable GatewayService gatewayService,
        boolean published,
        boolean deprecated,
        Map<String, String> labels,
        List<Placement> portals,
        List<SyncError> syncErrors,
        long revision,
        Instant createdAt,
        Instant updatedAt) {
    public ApiProductVersion {
        labels = Map.copyOf(labels);
        portals = List.copyOf(portals);
        syncErrors = List.copyOf(syncErrors);
    }

    /** A service of a gateway, and the control plane it belongs to. */
    public record GatewayService(UUID id, UUID controlPlaneId) {}

    /** How a portal shows the version. */
    public record Placement(
            UUID portalId,
            String portalName,
            UUID portalProductVersionId,
            String publishStatus,
            boolean deprecated,
            boolean applicationRegistrationEnabled,
            boolean autoApproveRegistration,
            List<Strategy> authStrategies) {}

    /** The strategy that guards the version in a portal. */
    public record Strategy(UUID id, String name) {}

    /**
     * What a gateway could not take over.
     *
     * @param value kind of error, such as {@code plugin_sync_error_comm}
     * @param details more about it, kind by kind
     */
    public record SyncError(String pluginName, String value, String message, List<Detail> details) {}

    /** A detail of an error. */
    public record Detail(String type, List<String> message) {}
}

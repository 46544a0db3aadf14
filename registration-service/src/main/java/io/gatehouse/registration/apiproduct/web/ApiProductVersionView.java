package io.gatehouse.registration.apiproduct.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.registration.apiproduct.ApiProductVersion;
import io.gatehouse.registration.apiproduct.ApiProductVersion.Placement;
import io.gatehouse.registration.apiproduct.ApiProductVersion.SyncError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version as administrators see it. */
record ApiProductVersionView(
        UUID id,
        String name,
        @Nullable GatewayServiceView gatewayService,
        String publishStatus,
        boolean deprecated,
        Map<String, String> labels,
        List<PortalView> portals,
        List<SyncErrorView> authStrategySyncErrors,
        Instant createdAt,
        Instant updatedAt) {

    record GatewayServiceView(UUID id, UUID controlPlaneId) {
        static @Nullable GatewayServiceView of(ApiProductVersion.@Nullable GatewayService service) {
            return service == null ? null : new GatewayServiceView(service.id(), service.controlPlaneId());
        }
    }

    record StrategyView(UUID id, String name) {}

    record PortalView(
            UUID portalId,
            String portalName,
            UUID portalProductVersionId,
            String publishStatus,
            boolean deprecated,
            boolean applicationRegistrationEnabled,
            boolean autoApproveRegistration,
            List<StrategyView> authStrategies) {
        static PortalView of(Placement placement) {
            return new PortalView(
                    placement.portalId(),
                    placement.portalName(),
                    placement.portalProductVersionId(),
                    placement.publishStatus(),
                    placement.deprecated(),
                    placement.applicationRegistrationEnabled(),
                    placement.autoApproveRegistration(),
                    placement.authStrategies().stream()
                            .map(strategy -> new StrategyView(strategy.id(), strategy.name()))
                            .toList());
        }
    }

    record DetailView(String type, List<String> message) {}

    record InfoView(List<DetailView> details) {}

    record SyncErrorView(
            String pluginName,
            String value,
            String message,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            InfoView info) {
        static SyncErrorView of(SyncError error) {
            var details = error.details().stream()
                    .map(detail -> new DetailView(detail.type(), detail.message()))
                    .toList();
            return new SyncErrorView(
                    error.pluginName(),
                    error.value(),
                    error.message(),
                    details.isEmpty() ? null : new InfoView(details));
        }
    }

    static ApiProductVersionView of(ApiProductVersion version) {
        return new ApiProductVersionView(
                version.id(),
                version.name(),
                GatewayServiceView.of(version.gatewayService()),
                version.published() ? "published" : "unpublished",
                version.deprecated(),
                version.labels(),
                version.portals().stream().map(PortalView::of).toList(),
                version.syncErrors().stream().map(SyncErrorView::of).toList(),
                version.createdAt(),
                version.updatedAt());
    }
}

package io.gatehouse.gatewayconfig.sync.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.gatewayconfig.plan.Problem;
import io.gatehouse.gatewayconfig.sync.PreviewChanges.Difference;
import io.gatehouse.gatewayconfig.sync.PreviewChanges.Preview;
import io.gatehouse.gatewayconfig.sync.PreviewChanges.UnitPreview;
import io.gatehouse.gatewayconfig.wanted.UnitKey.Kind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What would be changed at a gateway; {@code unchanged} counts services and applications that are as wanted. */
record GatewayPlanView(
        @JsonProperty("control_plane_id") String controlPlaneId,
        String mode,
        String version,
        int unchanged,
        List<UnitView> changes) {
    static GatewayPlanView of(String controlPlaneId, Preview preview) {
        return new GatewayPlanView(
                controlPlaneId,
                preview.gateway().mode().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                preview.gateway().version().toString(),
                preview.units() - preview.differing().size(),
                preview.differing().stream().map(UnitView::of).toList());
    }

    /** A gateway service or an application, of which one is given. */
    record UnitView(
            @JsonProperty("gateway_service_id") @Nullable String gatewayServiceId,
            @JsonProperty("application_id") @Nullable String applicationId,
            List<EntityView> entities,
            List<ProblemView> problems) {
        static UnitView of(UnitPreview preview) {
            var unit = preview.unit();
            return new UnitView(
                    unit.kind() == Kind.SERVICE ? unit.ownerId() : null,
                    unit.kind() == Kind.CONSUMER ? unit.ownerId() : null,
                    preview.differences().stream().map(EntityView::of).toList(),
                    preview.problems().stream().map(ProblemView::of).toList());
        }
    }

    /** One write; {@code action} is create, update or delete, {@code fields} are those that an update changes. */
    record EntityView(String action, String type, String id, String name, List<String> fields) {
        static EntityView of(Difference difference) {
            var entity = difference.entity();
            return new EntityView(
                    difference.action(), entity.kind().collection(), entity.id(), entity.name(), difference.fields());
        }
    }

    /** Why something wanted would not be at the gateway afterwards. */
    record ProblemView(
            String type,
            @Nullable String id,
            @Nullable String name,
            @Nullable String field,
            String message) {
        static ProblemView of(Problem problem) {
            return new ProblemView(
                    problem.entityType(), problem.entityId(), problem.name(), problem.field(), problem.message());
        }
    }
}

package io.gatehouse.registration.apiproduct.messaging;

import io.gatehouse.registration.apiproduct.ApiProductVersion;
import io.gatehouse.registration.apiproduct.VersionAnnouncements;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import java.util.UUID;

/** Puts the state of each version on {@code registration.catalog-events.v1}. */
class VersionEvents implements VersionAnnouncements {
    private final Outbox outbox;
    private final EventStamps stamps;

    VersionEvents(Outbox outbox, EventStamps stamps) {
        this.outbox = outbox;
        this.stamps = stamps;
    }

    @Override
    public void changed(ApiProductVersion version) {
        outbox.append(Topics.CATALOG_EVENTS, key(version.id()), event(version));
    }

    @Override
    public void removed(UUID id) {
        outbox.append(Topics.CATALOG_EVENTS, key(id), null);
    }

    private static String key(UUID id) {
        return "api-product-version:" + id;
    }

    private io.gatehouse.events.ApiProductVersion event(ApiProductVersion version) {
        var stamp = stamps.next();
        var service = version.gatewayService();
        return io.gatehouse.events.ApiProductVersion.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setProductVersionId(version.id().toString())
                .setRevision(version.revision())
                .setProductId(version.productId().toString())
                .setProductName(version.productName())
                .setName(version.name())
                .setControlPlaneId(
                        service == null ? null : service.controlPlaneId().toString())
                .setGatewayServiceId(service == null ? null : service.id().toString())
                .setDeprecated(version.deprecated())
                .build();
    }
}

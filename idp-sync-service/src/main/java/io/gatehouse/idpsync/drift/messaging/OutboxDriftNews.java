package io.gatehouse.idpsync.drift.messaging;

import io.gatehouse.events.ClientDriftDetected;
import io.gatehouse.idpsync.drift.Drift;
import io.gatehouse.idpsync.drift.DriftNews;
import io.gatehouse.idpsync.drift.Scan;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;

/** Writes {@code idp-sync.client-events.v1} through the outbox. */
final class OutboxDriftNews implements DriftNews {
    private final Outbox outbox;
    private final EventStamps stamps;

    OutboxDriftNews(Outbox outbox, EventStamps stamps) {
        this.outbox = outbox;
        this.stamps = stamps;
    }

    @Override
    public void detected(Scan scan, Drift drift) {
        var stamp = stamps.next();
        outbox.append(
                Topics.CLIENT_EVENTS,
                drift.applicationId(),
                ClientDriftDetected.newBuilder()
                        .setEventId(stamp.eventId())
                        .setOccurredAt(stamp.occurredAt())
                        .setOrganizationId(stamp.organizationId())
                        .setTraceParent(stamp.traceParent())
                        .setApplicationId(drift.applicationId())
                        .setRevision(drift.revision())
                        .setDcrProviderId(scan.providerId())
                        .setClientId(drift.clientId())
                        .setDifferences(drift.differences())
                        .build());
    }
}

package io.gatehouse.audit.replay.messaging;

import io.gatehouse.audit.replay.ReplayJob;
import io.gatehouse.audit.replay.ReplayProgress;
import io.gatehouse.audit.replay.ReplayReports;
import io.gatehouse.events.ReplayJobEnded;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports as events, and so as entries of the audit log. */
class OutboxReports implements ReplayReports {
    private final Outbox outbox;
    private final EventStamps stamps;

    OutboxReports(Outbox outbox, EventStamps stamps) {
        this.outbox = outbox;
        this.stamps = stamps;
    }

    @Override
    public void ended(ReplayJob job, @Nullable UUID to, ReplayProgress progress) {
        var stamp = stamps.next();
        var portalId = job.scope().portalId() == null ? null : job.scope().key();
        var reason = job.reason();
        outbox.append(
                Topics.OBSERVATIONS,
                Objects.requireNonNullElse(portalId, stamps.organizationId()),
                ReplayJobEnded.newBuilder()
                        .setEventId(stamp.eventId())
                        .setOccurredAt(stamp.occurredAt())
                        .setOrganizationId(stamp.organizationId())
                        .setTraceParent(stamp.traceParent())
                        .setPortalId(portalId)
                        .setAuditLogDestinationId(to == null ? null : to.toString())
                        .setReplayJobId(job.id().toString())
                        .setStartAt(job.startAt())
                        .setEndAt(job.endAt())
                        .setStatus(job.status().label())
                        .setFailure(reason == null ? null : reason.label())
                        .setEntries(progress.entries())
                        .build());
    }
}

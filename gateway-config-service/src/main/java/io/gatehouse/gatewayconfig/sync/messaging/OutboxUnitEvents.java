package io.gatehouse.gatewayconfig.sync.messaging;

import io.gatehouse.events.FailureKind;
import io.gatehouse.events.GatewayConfigured;
import io.gatehouse.events.GatewayDriftDetected;
import io.gatehouse.events.GatewayDriftRepaired;
import io.gatehouse.events.GatewaySyncFailed;
import io.gatehouse.gatewayconfig.plan.Problem;
import io.gatehouse.gatewayconfig.sync.SyncResult;
import io.gatehouse.gatewayconfig.sync.UnitEvents;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import io.gatehouse.gatewayconfig.wanted.UnitKey.Kind;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes {@code gateway-config.gateway-events.v1}, keyed by application or gateway service. */
class OutboxUnitEvents implements UnitEvents {
    private final Outbox outbox;
    private final EventStamps stamps;

    OutboxUnitEvents(Outbox outbox, EventStamps stamps) {
        this.outbox = outbox;
        this.stamps = stamps;
    }

    @Override
    public void configured(UnitKey unit, SyncResult result) {
        var stamp = stamps.next();
        var counts = result.counts();
        outbox.append(
                Topics.GATEWAY_EVENTS,
                unit.ownerId(),
                GatewayConfigured.newBuilder()
                        .setEventId(stamp.eventId())
                        .setOccurredAt(stamp.occurredAt())
                        .setOrganizationId(stamp.organizationId())
                        .setTraceParent(stamp.traceParent())
                        .setControlPlaneId(unit.controlPlaneId())
                        .setGatewayServiceId(ownerOf(unit, Kind.SERVICE))
                        .setApplicationId(ownerOf(unit, Kind.CONSUMER))
                        .setRevision(result.revision())
                        .setProductVersionIds(result.productVersionIds())
                        .setCreated(counts.created())
                        .setUpdated(counts.updated())
                        .setDeleted(counts.deleted())
                        .setUnchanged(counts.unchanged())
                        .build());
    }

    @Override
    public void failed(UnitKey unit, SyncResult result, Problem.Kind kind, int attempt, Instant nextAttemptAt) {
        var stamp = stamps.next();
        outbox.append(
                Topics.GATEWAY_EVENTS,
                unit.ownerId(),
                GatewaySyncFailed.newBuilder()
                        .setEventId(stamp.eventId())
                        .setOccurredAt(stamp.occurredAt())
                        .setOrganizationId(stamp.organizationId())
                        .setTraceParent(stamp.traceParent())
                        .setControlPlaneId(unit.controlPlaneId())
                        .setGatewayServiceId(ownerOf(unit, Kind.SERVICE))
                        .setApplicationId(ownerOf(unit, Kind.CONSUMER))
                        .setRevision(result.revision())
                        .setProductVersionIds(result.productVersionIds())
                        .setKind(kind == Problem.Kind.REFUSED ? FailureKind.REFUSED : FailureKind.UNAVAILABLE)
                        .setErrors(
                                result.problems().stream().map(EntityErrors::of).toList())
                        .setAttempt(attempt)
                        .setNextAttemptAt(nextAttemptAt.truncatedTo(ChronoUnit.MILLIS))
                        .build());
    }

    @Override
    public void driftDetected(UnitKey unit, long revision, List<String> productVersionIds, List<String> differences) {
        var stamp = stamps.next();
        outbox.append(
                Topics.GATEWAY_EVENTS,
                unit.ownerId(),
                GatewayDriftDetected.newBuilder()
                        .setEventId(stamp.eventId())
                        .setOccurredAt(stamp.occurredAt())
                        .setOrganizationId(stamp.organizationId())
                        .setTraceParent(stamp.traceParent())
                        .setControlPlaneId(unit.controlPlaneId())
                        .setGatewayServiceId(ownerOf(unit, Kind.SERVICE))
                        .setApplicationId(ownerOf(unit, Kind.CONSUMER))
                        .setRevision(revision)
                        .setProductVersionIds(productVersionIds)
                        .setDifferences(differences)
                        .build());
    }

    @Override
    public void driftRepaired(UnitKey unit, SyncResult result, List<String> differences) {
        var stamp = stamps.next();
        outbox.append(
                Topics.GATEWAY_EVENTS,
                unit.ownerId(),
                GatewayDriftRepaired.newBuilder()
                        .setEventId(stamp.eventId())
                        .setOccurredAt(stamp.occurredAt())
                        .setOrganizationId(stamp.organizationId())
                        .setTraceParent(stamp.traceParent())
                        .setControlPlaneId(unit.controlPlaneId())
                        .setGatewayServiceId(ownerOf(unit, Kind.SERVICE))
                        .setApplicationId(ownerOf(unit, Kind.CONSUMER))
                        .setRevision(result.revision())
                        .setProductVersionIds(result.productVersionIds())
                        .setDifferences(differences)
                        .build());
    }

    private static @Nullable String ownerOf(UnitKey unit, Kind kind) {
        return unit.kind() == kind ? unit.ownerId() : null;
    }
}

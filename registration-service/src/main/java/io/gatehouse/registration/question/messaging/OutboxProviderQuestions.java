package io.gatehouse.registration.question.messaging;

import io.gatehouse.events.GrantedScopesRequested;
import io.gatehouse.events.ProviderVerificationRequested;
import io.gatehouse.registration.question.ProviderQuestions;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import java.util.UUID;

/** Puts questions on {@code registration.application-events.v1}. */
class OutboxProviderQuestions implements ProviderQuestions {
    private final Outbox outbox;
    private final EventStamps stamps;

    OutboxProviderQuestions(Outbox outbox, EventStamps stamps) {
        this.outbox = outbox;
        this.stamps = stamps;
    }

    @Override
    public void verification(UUID questionId, UUID providerId, long revision) {
        var stamp = stamps.next();
        var event = ProviderVerificationRequested.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setDcrProviderId(providerId.toString())
                .setRevision(revision)
                .setVerificationId(questionId.toString())
                .build();
        outbox.append(Topics.APPLICATION_EVENTS, providerId.toString(), event);
    }

    @Override
    public void grantedScopes(UUID questionId, UUID providerId, UUID applicationId, long revision) {
        var stamp = stamps.next();
        var event = GrantedScopesRequested.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(applicationId.toString())
                .setRevision(revision)
                .setDcrProviderId(providerId.toString())
                .setRequestId(questionId.toString())
                .build();
        outbox.append(Topics.APPLICATION_EVENTS, applicationId.toString(), event);
    }
}

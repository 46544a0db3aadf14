package io.gatehouse.registration.submission.messaging;

import io.gatehouse.events.ApplicationSubmissionAccepted;
import io.gatehouse.events.ApplicationSubmissionReady;
import io.gatehouse.events.ApplicationSubmissionRefused;
import io.gatehouse.events.RefusalReason;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.schemas.event.EventStamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns answers into events. */
final class OutcomeRecords {
    private OutcomeRecords() {}

    static ApplicationSubmissionAccepted accepted(EventStamp stamp, UUID requestId, UUID applicationId) {
        return ApplicationSubmissionAccepted.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setRequestId(requestId.toString())
                .setApplicationId(applicationId.toString())
                .build();
    }

    static ApplicationSubmissionReady ready(
            EventStamp stamp,
            UUID requestId,
            UUID applicationId,
            @Nullable String clientId,
            @Nullable String sealedCredential) {
        return ApplicationSubmissionReady.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setRequestId(requestId.toString())
                .setApplicationId(applicationId.toString())
                .setClientId(clientId)
                .setSealedCredential(sealedCredential)
                .build();
    }

    static ApplicationSubmissionRefused refused(EventStamp stamp, UUID requestId, List<Reason> reasons) {
        return ApplicationSubmissionRefused.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setRequestId(requestId.toString())
                .setReasons(reasons.stream().map(OutcomeRecords::reason).toList())
                .build();
    }

    private static RefusalReason reason(Reason reason) {
        return RefusalReason.newBuilder()
                .setField(reason.field())
                .setReason(reason.text())
                .setRule(reason.rule())
                .build();
    }
}

package io.gatehouse.registration.submission.messaging;

import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.submission.SubmissionOutcomes;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

class OutboxSubmissionOutcomes implements SubmissionOutcomes {
    private final Outbox outbox;
    private final EventStamps stamps;

    OutboxSubmissionOutcomes(Outbox outbox, EventStamps stamps) {
        this.outbox = outbox;
        this.stamps = stamps;
    }

    @Override
    public void accepted(UUID requestId, UUID applicationId) {
        append(requestId, OutcomeRecords.accepted(stamps.next(), requestId, applicationId));
    }

    @Override
    public void ready(
            UUID requestId, UUID applicationId, @Nullable String clientId, @Nullable String sealedCredential) {
        append(requestId, OutcomeRecords.ready(stamps.next(), requestId, applicationId, clientId, sealedCredential));
    }

    @Override
    public void refused(UUID requestId, List<Reason> reasons) {
        append(requestId, OutcomeRecords.refused(stamps.next(), requestId, reasons));
    }

    private void append(UUID requestId, SpecificRecord event) {
        outbox.append(Topics.REQUEST_OUTCOMES, requestId.toString(), event);
    }
}

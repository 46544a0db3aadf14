package io.gatehouse.audit.deadletter.messaging;

import io.gatehouse.audit.deadletter.DeadLetter;
import io.gatehouse.audit.deadletter.DeadLetterDecisions;
import io.gatehouse.events.DeadLetterDiscarded;
import io.gatehouse.events.DeadLetterPutBack;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import org.apache.avro.specific.SpecificRecord;

/** Lets each decision leave as an event, which comes back as an entry of the log. */
class OutboxDecisions implements DeadLetterDecisions {
    private final Outbox outbox;
    private final EventStamps stamps;

    OutboxDecisions(Outbox outbox, EventStamps stamps) {
        this.outbox = outbox;
        this.stamps = stamps;
    }

    @Override
    public void tell(DeadLetter letter, DeadLetter.Decision decision) {
        var by = String.valueOf(decision.by());
        var event = decision.state() == DeadLetter.State.DISCARDED ? discarded(letter, by) : putBack(letter, by);
        outbox.append(Topics.OBSERVATIONS, letter.id().toString(), event);
    }

    private SpecificRecord putBack(DeadLetter letter, String by) {
        var stamp = stamps.next();
        return DeadLetterPutBack.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setDeadLetterId(letter.id().toString())
                .setSourceTopic(letter.sourceTopic())
                .setConsumerGroup(letter.group())
                .setDeadLetterPartition(letter.place().partition())
                .setDeadLetterOffset(letter.place().offset())
                .setDecidedBy(by)
                .build();
    }

    private SpecificRecord discarded(DeadLetter letter, String by) {
        var stamp = stamps.next();
        return DeadLetterDiscarded.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setDeadLetterId(letter.id().toString())
                .setSourceTopic(letter.sourceTopic())
                .setConsumerGroup(letter.group())
                .setDeadLetterPartition(letter.place().partition())
                .setDeadLetterOffset(letter.place().offset())
                .setDecidedBy(by)
                .build();
    }
}

package io.gatehouse.audit.deadletter.web;

import io.gatehouse.audit.deadletter.DeadLetter;
import io.gatehouse.audit.deadletter.Mask;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dead letter in a list. */
record DeadLetterView(
        UUID id,
        String topic,
        int partition,
        long offset,
        String sourceTopic,
        String consumerGroup,
        @Nullable Integer sourcePartition,
        @Nullable Long sourceOffset,
        @Nullable String reason,
        Instant failedAt,
        String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {
    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.id(),
                letter.place().topic(),
                letter.place().partition(),
                letter.place().offset(),
                letter.sourceTopic(),
                letter.group(),
                letter.sourcePartition(),
                letter.sourceOffset(),
                letter.reason().isEmpty() ? null : Mask.text(letter.reason()),
                letter.failedAt(),
                letter.decision().state().label(),
                letter.decision().by(),
                letter.decision().at());
    }
}

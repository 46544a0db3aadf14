package io.gatehouse.idpsync.question.messaging;

import io.gatehouse.events.GrantedScopesRead;
import io.gatehouse.events.ProviderVerified;
import io.gatehouse.idpsync.question.Answer;
import io.gatehouse.idpsync.question.Answers;
import io.gatehouse.idpsync.question.Question;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.event.EventStamp;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.event.TraceParent;
import io.gatehouse.schemas.outbox.Outbox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes answers to {@code idp-sync.client-events.v1} through the outbox. */
final class OutboxAnswers implements Answers {
    private final Outbox outbox;
    private final EventStamps stamps;

    OutboxAnswers(Outbox outbox, EventStamps stamps) {
        this.outbox = outbox;
        this.stamps = stamps;
    }

    @Override
    @SuppressWarnings("try") // the scope is there for the thread, not for the block
    public void tell(Question question, Answer answer) {
        try (var scope = TraceParent.enter(question.traceParent())) {
            var stamp = stamps.next();
            var applicationId = question.applicationId();
            if (applicationId == null) {
                outbox.append(Topics.CLIENT_EVENTS, question.providerId(), verified(stamp, question, answer));
            } else {
                outbox.append(Topics.CLIENT_EVENTS, applicationId, scopes(stamp, question, applicationId, answer));
            }
        }
    }

    private static ProviderVerified verified(EventStamp stamp, Question question, Answer answer) {
        return ProviderVerified.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setDcrProviderId(question.providerId())
                .setRevision(question.revision())
                .setVerificationId(question.questionId())
                .setErrors(
                        switch (answer) {
                            case Answer.Verified verified -> verified.errors();
                            case Answer.Unanswered unanswered -> List.of(unanswered.reason());
                            case Answer.Scopes other -> List.of();
                            case Answer.NotTold other -> List.of();
                        })
                .build();
    }

    private static GrantedScopesRead scopes(EventStamp stamp, Question question, String applicationId, Answer answer) {
        return GrantedScopesRead.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(applicationId)
                .setRevision(question.revision())
                .setDcrProviderId(question.providerId())
                .setRequestId(question.questionId())
                .setScopes(answer instanceof Answer.Scopes known ? sorted(known) : null)
                .setError(error(answer))
                .build();
    }

    private static List<String> sorted(Answer.Scopes known) {
        return known.scopes().stream().sorted().toList();
    }

    private static @Nullable String error(Answer answer) {
        return answer instanceof Answer.Unanswered unanswered ? unanswered.reason() : null;
    }
}

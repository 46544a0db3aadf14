package io.gatehouse.registration.submission.messaging;

import io.gatehouse.registration.application.ApiKeys;
import io.gatehouse.registration.application.RequestApplication;
import io.gatehouse.registration.developer.Developers;
import io.gatehouse.registration.registration.RegisterApplication;
import io.gatehouse.registration.site.Sites;
import io.gatehouse.registration.submission.AnswerSubmissions;
import io.gatehouse.registration.submission.SubmissionOutcomes;
import io.gatehouse.registration.submission.Submissions;
import io.gatehouse.registration.submission.SubmitApplication;
import io.gatehouse.registration.transaction.Transactions;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubmissionConfiguration {
    @Bean
    SubmissionOutcomes submissionOutcomes(Outbox outbox, EventStamps stamps) {
        return new OutboxSubmissionOutcomes(outbox, stamps);
    }

    @Bean
    AnswerSubmissions answerSubmissions(Submissions submissions, SubmissionOutcomes outcomes) {
        return new AnswerSubmissions(submissions, outcomes);
    }

    @Bean
    SubmitApplication submitApplication(
            Sites sites,
            Developers developers,
            EventStamps stamps,
            RequestApplication request,
            RegisterApplication register,
            ApiKeys keys,
            Submissions submissions,
            SubmissionOutcomes outcomes,
            Transactions transactions,
            Clock clock) {
        return new SubmitApplication(
                sites,
                developers,
                stamps.organizationId(),
                request,
                register,
                keys,
                submissions,
                outcomes,
                transactions,
                clock);
    }
}

package io.gatehouse.registration.submission.messaging;

import io.gatehouse.events.ApplicationSubmitted;
import io.gatehouse.registration.submission.Submission;
import io.gatehouse.registration.submission.SubmitApplication;
import io.gatehouse.schemas.consuming.UnusableRecordException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class RequestsHandler {
    private static final Logger log = LoggerFactory.getLogger(RequestsHandler.class);

    /** Reads {@code registration.requests.v1}: the second door, answered on {@code registration.request-outcomes.v1}. */
    @Bean
    Consumer<Message<?>> requests(SubmitApplication submit) {
        return message -> {
            if (!(message.getPayload() instanceof ApplicationSubmitted record)) {
                throw new UnusableRecordException("not a request (expected: ApplicationSubmitted)");
            }
            var submission = submission(record);
            log.atInfo()
                    .addKeyValue("requestId", submission.requestId())
                    .addKeyValue("outcome", submit.submit(submission))
                    .log("application submitted");
        };
    }

    static Submission submission(ApplicationSubmitted record) {
        return new Submission(
                record.getEventId(),
                record.getOrganizationId(),
                record.getPortalId(),
                record.getDeveloperEmail(),
                record.getName(),
                record.getDescription(),
                record.getRedirectUris(),
                record.getAuthStrategyId(),
                record.getReferenceId(),
                record.getScopes(),
                record.getProductVersionIds(),
                record.getSecretRecipient());
    }
}

package io.gatehouse.registration.question.messaging;

import io.gatehouse.registration.question.ProviderQuestions;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionMessagingConfiguration {
    @Bean
    ProviderQuestions providerQuestions(Outbox outbox, EventStamps stamps) {
        return new OutboxProviderQuestions(outbox, stamps);
    }
}

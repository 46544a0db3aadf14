package io.gatehouse.idpsync.question.messaging;

import io.gatehouse.idpsync.question.Answers;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionMessagingConfiguration {
    @Bean
    Answers answers(Outbox outbox, EventStamps stamps) {
        return new OutboxAnswers(outbox, stamps);
    }
}

package io.gatehouse.registration.question.web;

import io.gatehouse.registration.question.AskProvider;
import io.gatehouse.registration.question.ProviderAnswers;
import io.gatehouse.registration.question.ProviderQuestions;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionConfiguration {
    @Bean
    ProviderAnswers providerAnswers() {
        return new ProviderAnswers();
    }

    /** Waits as long as requests for applications do. */
    @Bean
    AskProvider askProvider(
            ProviderQuestions questions,
            ProviderAnswers answers,
            Transactions transactions,
            @Value("${gatehouse.registration.wait:10s}") Duration limit) {
        return new AskProvider(questions, answers, transactions, limit);
    }
}

package io.gatehouse.idpsync.question.store;

import io.gatehouse.idpsync.question.Questions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class QuestionStoreConfiguration {
    @Bean
    Questions questions(JdbcClient jdbc) {
        return new JdbcQuestions(jdbc);
    }
}

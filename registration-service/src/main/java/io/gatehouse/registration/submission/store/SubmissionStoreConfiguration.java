package io.gatehouse.registration.submission.store;

import io.gatehouse.registration.submission.Submissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SubmissionStoreConfiguration {
    @Bean
    Submissions submissions(JdbcClient jdbc) {
        return new JdbcSubmissions(jdbc);
    }
}

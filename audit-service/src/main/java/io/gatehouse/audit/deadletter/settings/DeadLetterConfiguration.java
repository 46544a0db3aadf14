package io.gatehouse.audit.deadletter.settings;

import io.gatehouse.audit.deadletter.DeadLetterIndex;
import io.gatehouse.audit.deadletter.DeadLetterLog;
import io.gatehouse.audit.deadletter.DecideDeadLetter;
import io.gatehouse.audit.deadletter.IndexDeadLetters;
import io.gatehouse.audit.worker.Worker;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadLetterProperties.class)
class DeadLetterConfiguration {
    @Bean
    DecideDeadLetter decideDeadLetter(DeadLetterLog log, DeadLetterIndex index, Clock clock) {
        return new DecideDeadLetter(log, index, clock);
    }

    @Bean
    Worker deadLetterIndexing(DeadLetterLog log, DeadLetterIndex index, DeadLetterProperties properties, Clock clock) {
        var indexing = new IndexDeadLetters(log, index, properties.kept(), clock);
        return new Worker("dead-letter-index", indexing::index);
    }
}

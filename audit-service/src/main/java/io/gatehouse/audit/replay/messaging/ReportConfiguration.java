package io.gatehouse.audit.replay.messaging;

import io.gatehouse.audit.replay.ReplayReports;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportConfiguration {
    @Bean
    ReplayReports replayReports(Outbox outbox, EventStamps stamps) {
        return new OutboxReports(outbox, stamps);
    }
}

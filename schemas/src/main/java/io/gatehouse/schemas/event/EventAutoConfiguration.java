package io.gatehouse.schemas.event;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Gives each service the clock and the stamps of its events. */
@AutoConfiguration
class EventAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    EventStamps eventStamps(Clock clock, @Value("${gatehouse.organization-id}") String organizationId) {
        return new EventStamps(clock, organizationId, TraceParent::current);
    }
}

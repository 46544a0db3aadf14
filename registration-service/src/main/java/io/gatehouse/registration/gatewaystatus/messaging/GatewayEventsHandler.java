package io.gatehouse.registration.gatewaystatus.messaging;

import io.gatehouse.registration.gatewaystatus.FollowGateway;
import io.gatehouse.schemas.consuming.UnusableRecordException;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class GatewayEventsHandler {
    private static final Logger log = LoggerFactory.getLogger(GatewayEventsHandler.class);

    /** Reads {@code gateway-config.gateway-events.v1}: remembers what the gateways reflect and what they refused. */
    @Bean
    Consumer<Message<?>> gatewayEvents(FollowGateway follow) {
        return message -> {
            if (!(message.getPayload() instanceof SpecificRecord record)) {
                throw new UnusableRecordException("no value (expected: an event about a gateway)");
            }
            GatewayRecords.report(record).ifPresent(report -> log.atInfo()
                    .addKeyValue("subject", report.subject())
                    .addKeyValue("revision", report.revision())
                    .addKeyValue("event", record.getSchema().getName())
                    .addKeyValue("news", follow.hear(report))
                    .log("state of a gateway"));
        };
    }
}

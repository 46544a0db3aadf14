package io.gatehouse.audit.portal.messaging;

import io.gatehouse.audit.portal.Portals;
import io.gatehouse.events.Portal;
import io.gatehouse.schemas.consuming.UnusableRecordException;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** Reads the catalog for the portals in it. A portal that comes again is the same portal, so revisions do not matter. */
@Configuration(proxyBeanMethods = false)
class PortalsHandler {
    private static final Logger log = LoggerFactory.getLogger(PortalsHandler.class);
    private static final String KIND = "portal:";

    @Bean
    Consumer<Message<?>> portalEvents(Portals portals) {
        return message -> {
            var key = message.getHeaders().get(KafkaHeaders.RECEIVED_KEY, String.class);
            if (message.getPayload() instanceof Portal portal) {
                portals.add(id(portal.getPortalId()));
                log.atInfo().addKeyValue("portalId", portal.getPortalId()).log("portal known");
            } else if (key != null && key.startsWith(KIND)) {
                portals.remove(id(key.substring(KIND.length())));
                log.atInfo()
                        .addKeyValue("portalId", key.substring(KIND.length()))
                        .log("portal forgotten");
            }
        };
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new UnusableRecordException("portal " + text + " (expected: a UUID)");
        }
    }
}

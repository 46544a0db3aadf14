package io.gatehouse.gatewayconfig.task;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When gateways are written to again.
 *
 * @param repairInterval pause between two looks at all gateways
 * @param guardInterval pause between two looks at the plugins of all services, since a service that lost them is open
 * @param retry waits after failed attempts
 */
@ConfigurationProperties("gatehouse.gateway-config")
record TaskProperties(
        @DefaultValue("5m") Duration repairInterval,
        @DefaultValue("5s") Duration guardInterval,
        @DefaultValue Retry retry) {
    /**
     * Waits after failed attempts.
     *
     * @param first after the first one that found the gateway unavailable; doubled with each further one
     * @param longest upper limit of that
     * @param refused after one that the gateway refused
     */
    record Retry(
            @DefaultValue("1s") Duration first,
            @DefaultValue("1m") Duration longest,
            @DefaultValue("15m") Duration refused) {}
}

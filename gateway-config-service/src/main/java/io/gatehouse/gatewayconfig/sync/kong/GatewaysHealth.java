package io.gatehouse.gatewayconfig.sync.kong;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether the gateways answered when they were last called. No part of readiness: a gateway that is down is work to be made up
 * for, not a reason to stop reading events.
 */
class GatewaysHealth extends AbstractHealthIndicator {
    private final Map<String, String> outcomes = new ConcurrentHashMap<>();

    /** @param outcome success, refused or unavailable */
    void called(String target, String outcome) {
        outcomes.put(target, outcome);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.withDetails(Map.copyOf(outcomes));
        if (outcomes.containsValue("unavailable")) {
            builder.down();
        } else {
            builder.up();
        }
    }
}

package io.gatehouse.gatewayconfig.sync.kong;

import io.gatehouse.gatewayconfig.sync.kong.TargetProperties.Calls;
import io.gatehouse.gatewayconfig.sync.kong.TargetProperties.Mode;
import io.gatehouse.gatewayconfig.sync.kong.TargetProperties.Target;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Gateways as the settings would make them. */
final class LocalKong {
    private LocalKong() {}

    static KongGateway at(String adminUrl) {
        return at(adminUrl, Duration.ofSeconds(10));
    }

    static KongGateway at(String adminUrl, Duration readTimeout) {
        var target = new Target(
                "test", "plane", URI.create(adminUrl), Mode.OPEN_SOURCE, Map.of("Kong-Admin-Token", "t0ken"));
        var calls = new Calls(Duration.ofSeconds(2), readTimeout);
        return new KongGateway(new AdminApi(
                "test", KongConfiguration.client(target, calls), new SimpleMeterRegistry(), new GatewaysHealth()));
    }
}

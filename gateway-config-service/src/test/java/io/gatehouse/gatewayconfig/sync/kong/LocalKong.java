package io.gatehouse.gatewayconfig.sync.kong;

import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.sync.kong.TargetProperties.Calls;
import io.gatehouse.gatewayconfig.sync.kong.TargetProperties.Target;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundles;

/** Gateways as the settings would make them. */
final class LocalKong {
    private LocalKong() {}

    static KongGateway at(String adminUrl) {
        return at(adminUrl, Duration.ofSeconds(10));
    }

    static KongGateway at(Target target, Calls calls) {
        return at(target, calls, new DefaultSslBundleRegistry());
    }

    static KongGateway at(Target target, Calls calls, SslBundles bundles) {
        var client = KongConfiguration.client(target, calls, bundles);
        var api = new AdminApi(target.name(), client, new SimpleMeterRegistry(), new GatewaysHealth());
        return new KongGateway(api, new KongProfile(api, target.mode(), target.knownVersion(), Clock.systemUTC()));
    }

    static KongGateway at(String adminUrl, Duration readTimeout) {
        var target = new Target(
                "test",
                "plane",
                URI.create(adminUrl),
                Mode.OPEN_SOURCE,
                null,
                null,
                Map.of("Kong-Admin-Token", "t0ken"),
                null,
                null,
                true);
        var calls = new Calls(Duration.ofSeconds(2), readTimeout);
        return at(target, calls);
    }
}

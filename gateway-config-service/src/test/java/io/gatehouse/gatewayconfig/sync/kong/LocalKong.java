package io.gatehouse.gatewayconfig.sync.kong;

import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.sync.Gateway;
import io.gatehouse.gatewayconfig.sync.kong.TargetProperties.Calls;
import io.gatehouse.gatewayconfig.sync.kong.TargetProperties.Target;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundles;

/** Gateways as the settings would make them. */
public final class LocalKong {
    private LocalKong() {}

    static KongGateway at(String adminUrl) {
        return at(adminUrl, Duration.ofSeconds(10));
    }

    static KongGateway at(Target target, Calls calls) {
        return at(target, calls, new DefaultSslBundleRegistry());
    }

    static KongGateway at(Target target, Calls calls, SslBundles bundles) {
        return at(target, calls, bundles, new SimpleMeterRegistry(), InstantSource.system());
    }

    private static KongGateway at(
            Target target, Calls calls, SslBundles bundles, MeterRegistry meters, InstantSource clock) {
        var client = KongConfiguration.client(target, calls, bundles);
        var api = new AdminApi(target.name(), client, meters, new GatewaysHealth(), clock);
        return new KongGateway(api, new KongProfile(api, target.mode(), target.knownVersion(), clock));
    }

    static KongGateway at(String adminUrl, Duration readTimeout) {
        return at(adminUrl, readTimeout, InstantSource.system());
    }

    static KongGateway at(String adminUrl, Duration readTimeout, InstantSource clock) {
        var calls = new Calls(Duration.ofSeconds(2), readTimeout);
        return at(target(adminUrl), calls, new DefaultSslBundleRegistry(), new SimpleMeterRegistry(), clock);
    }

    /** One that counts its calls as {@code gateway.config.calls}. */
    public static Gateway at(String adminUrl, MeterRegistry meters) {
        var calls = new Calls(Duration.ofSeconds(2), Duration.ofSeconds(10));
        return at(target(adminUrl), calls, new DefaultSslBundleRegistry(), meters, InstantSource.system());
    }

    private static Target target(String adminUrl) {
        return new Target(
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
    }
}

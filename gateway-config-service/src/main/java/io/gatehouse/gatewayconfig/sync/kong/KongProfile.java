package io.gatehouse.gatewayconfig.sync.kong;

import io.gatehouse.gatewayconfig.plan.GatewayProfile;
import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.plan.KongVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Asks a Kong what it is, once in a while, since it may have been exchanged. */
class KongProfile {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final AdminApi api;
    private final Mode mode;
    private final @Nullable KongVersion version;
    private final InstantSource clock;
    private volatile @Nullable Known known;

    private record Known(GatewayProfile profile, Instant since) {}

    /** {@code GET /}, as far as it matters; plugins are listed by name. */
    private record Node(@Nullable String version, @Nullable Plugins plugins) {
        private record Plugins(@Nullable Map<String, @Nullable Object> available_on_server) {}
    }

    /** @param version null to ask the gateway; a given one is believed, and nothing is asked */
    KongProfile(AdminApi api, Mode mode, @Nullable KongVersion version, InstantSource clock) {
        this.api = api;
        this.mode = mode;
        this.version = version;
        this.clock = clock;
    }

    Mode mode() {
        return mode;
    }

    GatewayProfile current() {
        if (version != null) {
            return GatewayProfile.of(mode, version);
        }
        var now = clock.instant();
        var last = known;
        if (last == null || last.since().plus(KEPT).isBefore(now)) {
            last = new Known(ask(), now);
            known = last;
        }
        return last.profile();
    }

    private GatewayProfile ask() {
        return api.call(
                "get node",
                UnaryOperator.identity(),
                client -> profile(client.get().uri("/").retrieve().requiredBody(Node.class)));
    }

    private GatewayProfile profile(Node node) {
        var plugins = node.plugins() == null ? null : node.plugins().available_on_server();
        return new GatewayProfile(mode, version(node), plugins == null ? null : Set.copyOf(plugins.keySet()));
    }

    private static KongVersion version(Node node) {
        try {
            return KongVersion.parse(String.valueOf(node.version()));
        } catch (IllegalArgumentException e) {
            return KongVersion.ASSUMED; // not Kong's own answer, such as that of a proxy in front of it
        }
    }
}

package io.gatehouse.registration.authstrategy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way in which applications prove at the gateway who they are.
 *
 * @param displayName name for developers
 * @param principalsEnabled only of strategies of earlier releases; can be switched off, but not on
 * @param provider where clients are made; null when developers bring their own, or with API keys
 * @param active whether something published uses it
 * @param revision rises by one with each change, from 1
 */
public record AuthStrategy(
        UUID id,
        String name,
        String displayName,
        AuthConfig config,
        boolean principalsEnabled,
        @Nullable ProviderSummary provider,
        Map<String, String> labels,
        boolean active,
        long revision,
        Instant createdAt,
        Instant updatedAt) {
    public AuthStrategy {
        labels = Map.copyOf(labels);
    }

    /** The same at its next revision, configured in another way. */
    AuthStrategy with(AuthConfig other, Instant at) {
        return new AuthStrategy(
                id, name, displayName, other, principalsEnabled, provider, labels, active, revision + 1, createdAt, at);
    }

    /** Whether one application may have several credentials: always with keys, else as the provider can. */
    public boolean supportsMultipleCredentials() {
        return switch (config) {
            case AuthConfig.KeyAuth keys -> true;
            case AuthConfig.OpenIdConnect tokens -> provider != null && provider.multipleCredentials();
        };
    }
}

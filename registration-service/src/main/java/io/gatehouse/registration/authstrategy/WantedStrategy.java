package io.gatehouse.registration.authstrategy;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator wants a strategy to be, checked but for the provider it names. */
public record WantedStrategy(
        String name,
        String displayName,
        AuthConfig config,
        boolean principalsEnabled,
        @Nullable UUID providerId,
        Map<String, String> labels) {}

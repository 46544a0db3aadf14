package io.gatehouse.registration.dcrprovider;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider in which OAuth clients are made (dynamic client registration).
 *
 * @param displayName name for developers; null for none
 * @param issuer issuer URL as the administrator gave it
 * @param settings the readable fields of {@code dcr_config} by name; flags as true or false
 * @param sealedCredentials its write-only fields by name, each sealed to idp-sync-service
 * @param active whether at least one active auth strategy uses it
 * @param revision rises by one with each change, from 1
 */
public record DcrProvider(
        UUID id,
        String name,
        @Nullable String displayName,
        ProviderType type,
        String issuer,
        Map<String, String> settings,
        Map<String, String> sealedCredentials,
        Map<String, String> labels,
        boolean active,
        long revision,
        Instant createdAt,
        Instant updatedAt) {
    public DcrProvider {
        settings = Map.copyOf(settings);
        sealedCredentials = Map.copyOf(sealedCredentials);
        labels = Map.copyOf(labels);
    }
}

package io.gatehouse.registration.dcrprovider;

import io.gatehouse.schemas.sealed.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator wants a provider to be, checked.
 *
 * @param settings all readable fields of {@code dcr_config}
 * @param secrets the write-only fields that were given; those left out stay as they are
 */
public record WantedProvider(
        String name,
        @Nullable String displayName,
        ProviderType type,
        String issuer,
        Map<String, String> settings,
        Map<String, Secret> secrets,
        Map<String, String> labels) {}

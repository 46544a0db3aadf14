package io.gatehouse.registration.dcrprovider.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.registration.dcrprovider.ConfigField;
import io.gatehouse.registration.dcrprovider.DcrProvider;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A provider as administrators see it: without its secrets. */
record DcrProviderView(
        UUID id,
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String displayName,
        String providerType,
        String issuer,
        boolean active,
        Map<String, @Nullable Object> dcrConfig,
        Map<String, String> labels,
        Instant createdAt,
        Instant updatedAt) {

    static DcrProviderView of(DcrProvider provider) {
        return new DcrProviderView(
                provider.id(),
                provider.name(),
                provider.displayName(),
                provider.type().text(),
                provider.issuer(),
                provider.active(),
                config(provider),
                provider.labels(),
                provider.createdAt(),
                provider.updatedAt());
    }

    private static Map<String, @Nullable Object> config(DcrProvider provider) {
        var config = new LinkedHashMap<String, @Nullable Object>();
        for (var field : provider.type().fields()) {
            var value = provider.settings().get(field.name());
            var shown = field.kind() != ConfigField.Kind.SECRET && (!field.ours() || value != null);
            if (shown) {
                config.put(field.name(), field.kind() == ConfigField.Kind.FLAG ? Boolean.valueOf(value) : value);
            }
        }
        return config;
    }
}

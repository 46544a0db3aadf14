package io.gatehouse.registration.identityprovider.store;

import io.gatehouse.registration.identityprovider.ProviderConfig;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A provider's configuration as it rests in its column: the record's components in snake case. */
final class ConfigColumn {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private ConfigColumn() {}

    static String json(ProviderConfig config) {
        return JSON.writeValueAsString(config);
    }

    static ProviderConfig config(String type, String json) {
        return switch (type) {
            case "oidc" -> JSON.readValue(json, ProviderConfig.Oidc.class);
            case "saml" -> JSON.readValue(json, ProviderConfig.Saml.class);
            default -> throw new IllegalStateException("identity provider of type " + type);
        };
    }
}

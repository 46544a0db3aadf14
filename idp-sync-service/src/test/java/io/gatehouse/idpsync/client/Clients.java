package io.gatehouse.idpsync.client;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ready-made clients for tests. */
public final class Clients {
    private Clients() {}

    /** A client of a new application. */
    public static ClientSpec weather() {
        return weather(UUID.randomUUID().toString());
    }

    public static ClientSpec weather(String applicationId) {
        return new ClientSpec(
                applicationId,
                "9d3c7a51-6c39-4a5e-8f0c-3f3f6c1b2a10",
                "6b0f1a55-19e7-4d59-a2a3-0a5b7a5b7c11",
                "2f7d1f0e-5a43-4cf3-9d0b-97a1a6b4c012",
                "Weather",
                "Shows tomorrow's weather",
                Set.of("https://weather.example/callback"),
                Set.of("client_credentials", "bearer"),
                Set.of("openid"),
                "0d4ab6a8-70a1-4a3c-8a0d-8c7f3f7e2a13",
                null,
                Set.of());
    }

    public static ClientSpec renamed(ClientSpec spec, String name) {
        return changed(spec, name, spec.description(), spec.redirectUris(), spec.grantTypes());
    }

    public static ClientSpec changed(
            ClientSpec spec,
            String name,
            @Nullable String description,
            Set<String> redirectUris,
            Set<String> grantTypes) {
        return new ClientSpec(
                spec.applicationId(),
                spec.organizationId(),
                spec.portalId(),
                spec.developerId(),
                name,
                description,
                redirectUris,
                grantTypes,
                spec.scopes(),
                spec.authStrategyId(),
                spec.audience(),
                spec.productVersionIds());
    }

    public static ClientSpec granted(ClientSpec spec, String audience, Set<String> scopes) {
        return new ClientSpec(
                spec.applicationId(),
                spec.organizationId(),
                spec.portalId(),
                spec.developerId(),
                spec.name(),
                spec.description(),
                spec.redirectUris(),
                spec.grantTypes(),
                scopes,
                spec.authStrategyId(),
                audience,
                spec.productVersionIds());
    }
}

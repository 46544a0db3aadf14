package io.gatehouse.idpsync.client;

import java.util.Map;
import java.util.Objects;

/**
 * Where an identity provider is and how to speak to it, as an administrator gave it.
 *
 * @param providerId the provider, a UUID
 * @param revision revision of the provider, from 1
 * @param deleted whether the administrator removed the provider since
 * @param providerType names the adapter, such as {@code keycloak}
 * @param issuer issuer URL (RFC 8414, 2)
 * @param settings readable settings by name, such as {@code initial_client_id}
 * @param sealedCredentials credentials by name, such as {@code initial_client_secret}, each a compact JWE to this service
 */
public record ProviderSettings(
        String providerId,
        long revision,
        boolean deleted,
        String providerType,
        String issuer,
        Map<String, String> settings,
        Map<String, String> sealedCredentials) {
    private static final String BRIDGE = "dcr_base_url";

    public ProviderSettings {
        settings = Map.copyOf(settings);
        sealedCredentials = Map.copyOf(sealedCredentials);
    }

    /** Whether nothing is known any longer of a deleted provider: its last client is gone. */
    public boolean isForgotten() {
        return deleted && issuer.isEmpty();
    }

    /** Whether clients kept by the other provider would be found here; each bridge keeps its own, whatever is behind it. */
    public boolean samePlaceAs(ProviderSettings other) {
        return providerType.equals(other.providerType)
                && issuer.equals(other.issuer)
                && Objects.equals(settings.get(BRIDGE), other.settings.get(BRIDGE));
    }
}

package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.schemas.plugin.PluginSecrets;
import io.gatehouse.schemas.sealed.SealedValueException;
import io.gatehouse.schemas.sealed.Secret;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a gateway service.
 *
 * @param revision newest revision of the versions, publications and strategies involved
 * @param productVersionIds versions that are linked to it, in order
 * @param guards publications of these versions that have or once had a strategy, in the order of their ids
 */
public record ServiceFacts(
        String controlPlaneId,
        String gatewayServiceId,
        long revision,
        List<String> productVersionIds,
        List<Guard> guards) {
    /**
     * The same, with secrets of strategies opened.
     *
     * @throws SealedValueException if one cannot be opened; names its field
     */
    ServiceFacts opened(Function<String, Secret> opener) {
        var opened = guards.stream()
                .map(guard -> guard.strategy() == null
                        ? guard
                        : new Guard(guard.productVersionId(), guard.strategy().opened(opener), guard.takenAway()))
                .toList();
        return new ServiceFacts(controlPlaneId, gatewayServiceId, revision, productVersionIds, opened);
    }

    /**
     * What guards a version in a portal.
     *
     * @param strategy null when the strategy was taken away, is unknown, or its publication is gone
     * @param takenAway whether somebody decided that there be no strategy; false when one is only unknown
     */
    public record Guard(String productVersionId, @Nullable Strategy strategy, boolean takenAway) {}

    /**
     * How calls prove who they are.
     *
     * @param type {@code key_auth} or {@code openid_connect}
     * @param keyNames headers that may hold an API key
     * @param issuer of the tokens; null with API keys
     * @param credentialClaim path of the claim that holds the client id
     * @param scopes that are asked of the issuer
     * @param authMethods in the words of {@code openid-connect}
     * @param pluginConfig further configuration of {@code openid-connect}, as the strategy gives it; each secret that was
     *     opened is a {@link Secret}
     * @param sealedPluginConfig secrets of the same configuration by their paths, sealed
     */
    public record Strategy(
            String id,
            String type,
            List<String> keyNames,
            @Nullable String issuer,
            List<String> credentialClaim,
            List<String> scopes,
            List<String> authMethods,
            Map<String, @Nullable Object> pluginConfig,
            Map<String, String> sealedPluginConfig) {
        /** The same with its secrets where they belong. */
        private Strategy opened(Function<String, Secret> opener) {
            return new Strategy(
                    id,
                    type,
                    keyNames,
                    issuer,
                    credentialClaim,
                    scopes,
                    authMethods,
                    PluginSecrets.join(pluginConfig, sealedPluginConfig, opener),
                    Map.of());
        }

        /** Where the client id is; the default is that of the {@code openid-connect} plugin. */
        List<String> claimPath() {
            return credentialClaim.isEmpty() ? List.of("sub") : credentialClaim;
        }

        /** Names of the header for an API key; the default is that of the {@code key-auth} plugin. */
        List<String> headerNames() {
            return keyNames.isEmpty() ? List.of("apikey") : keyNames;
        }
    }
}

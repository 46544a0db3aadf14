package io.gatehouse.gatewayconfig.wanted.messaging;

import io.gatehouse.events.ApiProductVersion;
import io.gatehouse.events.AuthStrategy;
import io.gatehouse.events.DcrProvider;
import io.gatehouse.events.Publication;
import io.gatehouse.gatewayconfig.wanted.Fact;
import io.gatehouse.gatewayconfig.wanted.Fact.CatalogKind;
import io.gatehouse.gatewayconfig.wanted.Fact.Removed;
import io.gatehouse.schemas.consuming.UnusableRecordException;
import io.gatehouse.schemas.plugin.PluginSecrets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the catalog's events say, as far as gateways are concerned. */
final class CatalogFacts {
    private static final JsonMapper JSON = new JsonMapper();

    private CatalogFacts() {}

    /**
     * Empty for an event that changes nothing here.
     *
     * @param seal seals to this service what an older sender left readable
     */
    static Optional<Fact> of(SpecificRecord event, UnaryOperator<String> seal) {
        return switch (event) {
            case ApiProductVersion e ->
                Optional.of(new Fact.ProductVersion(
                        e.getProductVersionId(), e.getRevision(), e.getControlPlaneId(), e.getGatewayServiceId()));
            case Publication e ->
                Optional.of(new Fact.Publication(
                        e.getPublicationId(), e.getRevision(), e.getProductVersionId(), e.getAuthStrategyId()));
            case AuthStrategy e -> Optional.of(strategy(e, seal));
            case DcrProvider e ->
                Optional.of(new Fact.IdentityProvider(e.getDcrProviderId(), e.getRevision(), e.getIssuer()));
            default -> Optional.empty();
        };
    }

    private static Fact strategy(AuthStrategy event, UnaryOperator<String> seal) {
        var plugin = PluginSecrets.split(pluginConfig(event), seal);
        var sealed = new TreeMap<>(plugin.sealed());
        sealed.putAll(event.getSealedPluginConfig());
        return new Fact.AuthStrategy(
                event.getAuthStrategyId(),
                event.getRevision(),
                event.getStrategyType(),
                event.getKeyNames(),
                event.getIssuer(),
                event.getCredentialClaim(),
                event.getScopes(),
                event.getAuthMethods(),
                JSON.writeValueAsString(plugin.readable()),
                JSON.writeValueAsString(sealed),
                event.getDcrProviderId());
    }

    /** What cannot be understood is not used in part; a service whose strategy is unknown for that reason is closed. */
    private static Map<String, @Nullable Object> pluginConfig(AuthStrategy event) {
        var text = event.getPluginConfig();
        if (text == null) {
            return Map.of();
        }
        try {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (JacksonException e) {
            throw unusable(event);
        }
    }

    /** Without the text and what a parser says of it, which may hold secrets. */
    private static UnusableRecordException unusable(AuthStrategy event) {
        return new UnusableRecordException(
                "AuthStrategy " + event.getEventId() + ": plugin_config (expected: a JSON object)");
    }

    /**
     * What a tombstone says.
     *
     * @param key {@code kind:id}
     */
    static Optional<Fact> removed(String key) {
        var colon = key.indexOf(':');
        if (colon < 0) {
            throw new UnusableRecordException("tombstone with key " + key + " (expected: kind:id)");
        }
        var id = key.substring(colon + 1);
        return switch (key.substring(0, colon)) {
            case "api-product-version" -> Optional.of(new Removed(CatalogKind.PRODUCT_VERSION, id));
            case "publication" -> Optional.of(new Removed(CatalogKind.PUBLICATION, id));
            case "auth-strategy" -> Optional.of(new Removed(CatalogKind.AUTH_STRATEGY, id));
            case "dcr-provider" -> Optional.of(new Removed(CatalogKind.IDENTITY_PROVIDER, id));
            default -> Optional.empty();
        };
    }
}

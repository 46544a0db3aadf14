package io.gatehouse.gatewayconfig.wanted.messaging;

import io.gatehouse.events.ApiProductVersion;
import io.gatehouse.events.AuthStrategy;
import io.gatehouse.events.DcrProvider;
import io.gatehouse.events.Publication;
import io.gatehouse.gatewayconfig.wanted.Fact;
import io.gatehouse.gatewayconfig.wanted.Fact.CatalogKind;
import io.gatehouse.gatewayconfig.wanted.Fact.Removed;
import io.gatehouse.schemas.consuming.UnusableRecordException;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the catalog's events say, as far as gateways are concerned. */
final class CatalogFacts {
    private static final JsonMapper JSON = new JsonMapper();

    private CatalogFacts() {}

    /** Empty for an event that changes nothing here. */
    static Optional<Fact> of(SpecificRecord event) {
        return switch (event) {
            case ApiProductVersion e ->
                Optional.of(new Fact.ProductVersion(
                        e.getProductVersionId(), e.getRevision(), e.getControlPlaneId(), e.getGatewayServiceId()));
            case Publication e ->
                Optional.of(new Fact.Publication(
                        e.getPublicationId(), e.getRevision(), e.getProductVersionId(), e.getAuthStrategyId()));
            case AuthStrategy e ->
                Optional.of(new Fact.AuthStrategy(
                        e.getAuthStrategyId(),
                        e.getRevision(),
                        e.getStrategyType(),
                        e.getKeyNames(),
                        e.getIssuer(),
                        e.getCredentialClaim(),
                        e.getScopes(),
                        e.getAuthMethods(),
                        pluginConfig(e),
                        e.getDcrProviderId()));
            case DcrProvider e ->
                Optional.of(new Fact.IdentityProvider(e.getDcrProviderId(), e.getRevision(), e.getIssuer()));
            default -> Optional.empty();
        };
    }

    /** What cannot be understood is not used in part; a service whose strategy is unknown for that reason is closed. */
    private static String pluginConfig(AuthStrategy event) {
        var text = event.getPluginConfig();
        if (text == null) {
            return "{}";
        }
        try {
            if (JSON.readTree(text).isObject()) {
                return text;
            }
        } catch (JacksonException e) {
            throw unusable(event, e);
        }
        throw unusable(event, null);
    }

    /** Without the text, which may hold secrets. */
    private static UnusableRecordException unusable(AuthStrategy event, @Nullable Throwable cause) {
        var message = "AuthStrategy " + event.getEventId() + ": plugin_config (expected: a JSON object)";
        return cause == null ? new UnusableRecordException(message) : new UnusableRecordException(message, cause);
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

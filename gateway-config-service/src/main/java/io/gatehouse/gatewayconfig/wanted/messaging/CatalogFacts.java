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

/** What the catalog's events say, as far as gateways are concerned. */
final class CatalogFacts {
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
                        e.getDcrProviderId()));
            case DcrProvider e ->
                Optional.of(new Fact.IdentityProvider(e.getDcrProviderId(), e.getRevision(), e.getIssuer()));
            default -> Optional.empty();
        };
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

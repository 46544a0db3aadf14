package io.gatehouse.idpsync.client;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an OAuth client shall look like, in the provider's eyes.
 *
 * @param applicationId the application it belongs to, a UUID
 * @param organizationId organisation of the application, a UUID
 * @param portalId portal of the application, a UUID
 * @param developerId owner of the application, a UUID
 * @param name name the developer gave
 * @param description what the application is for; null for none, never blank
 * @param redirectUris absolute URIs, compared character by character (RFC 6749, 3.1.2.3)
 * @param grantTypes ways to obtain tokens, such as {@code client_credentials}
 * @param scopes scopes the client may ask for (RFC 6749, 3.3)
 * @param authStrategyId auth strategy of the application, a UUID
 * @param audience API that the client obtains tokens for; null when the strategy names none
 * @param productVersionIds API product versions that the application is registered for with approval, UUIDs
 */
public record ClientSpec(
        String applicationId,
        String organizationId,
        String portalId,
        String developerId,
        String name,
        @Nullable String description,
        Set<String> redirectUris,
        Set<String> grantTypes,
        Set<String> scopes,
        String authStrategyId,
        @Nullable String audience,
        Set<String> productVersionIds) {
    public ClientSpec {
        description = description == null || description.isBlank() ? null : description;
        redirectUris = Set.copyOf(redirectUris);
        grantTypes = Set.copyOf(grantTypes);
        scopes = Set.copyOf(scopes);
        productVersionIds = Set.copyOf(productVersionIds);
    }

    /**
     * As much of the client as a provider can hold that knows nothing of strategies, audiences and products.
     *
     * @param others the grant types it can hold of those wanted
     * @param held the scopes it can hold of those wanted
     */
    public ClientSpec reducedTo(Set<String> others, Set<String> held) {
        return new ClientSpec(
                applicationId,
                organizationId,
                portalId,
                developerId,
                name,
                description,
                redirectUris,
                others,
                held,
                "",
                null,
                Set.of());
    }
}

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
        Set<String> scopes) {
    public ClientSpec {
        description = description == null || description.isBlank() ? null : description;
        redirectUris = Set.copyOf(redirectUris);
        grantTypes = Set.copyOf(grantTypes);
        scopes = Set.copyOf(scopes);
    }

    /** The same client with other grant types. */
    public ClientSpec withGrantTypes(Set<String> others) {
        return new ClientSpec(
                applicationId, organizationId, portalId, developerId, name, description, redirectUris, others, scopes);
    }
}

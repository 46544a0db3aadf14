package io.gatehouse.registration.identityprovider;

import io.gatehouse.schemas.sealed.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decides about an identity provider.
 *
 * @param config its sealed secret is the one that stays unless there is a new one
 * @param secret a new client secret; null for none
 */
public record WantedProvider(
        boolean enabled, ProviderConfig config, @Nullable Secret secret) {
    /** What is there, unchanged. */
    public static WantedProvider of(IdentityProvider provider) {
        return new WantedProvider(provider.enabled(), provider.config(), null);
    }
}

package io.gatehouse.registration.sso;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an identity provider says of someone. Issuer and subject name him for ever; the rest may change.
 *
 * @param emailVerified whether the address is proven; null when the provider does not say
 * @param groups none when the provider does not say
 */
public record Identity(
        String issuer,
        String subject,
        @Nullable String email,
        @Nullable Boolean emailVerified,
        @Nullable String name,
        List<String> groups) {
    public Identity {
        groups = List.copyOf(groups);
    }
}

package io.gatehouse.registration.sso;

import org.jspecify.annotations.Nullable;

/**
 * What a browser brings back from an identity provider; any of it may be missing or forged.
 *
 * @param error why the provider refused, in its code
 * @param issuer who answered (RFC 9207)
 */
public record ProviderAnswer(
        @Nullable String code,
        @Nullable String state,
        @Nullable String error,
        @Nullable String issuer) {
    @Override
    public String toString() {
        return "ProviderAnswer[error=" + error + ", issuer=" + issuer + "]";
    }
}

package io.gatehouse.idpsync.client.auth0;

import io.gatehouse.idpsync.client.IdpRejectedException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a tenant's tokens and clients are, derived from its issuer.
 *
 * @param base address of the tenant, without a slash at the end
 * @param audience the Management API, as tokens for it name it
 */
record Auth0Tenant(String base, String audience) {
    /** Kong's examples name the Management API where they mean the issuer. */
    private static final Pattern FORM = Pattern.compile("(https?://[^/?#]+)(/api/v2)?/?");

    /**
     * The tenant of an issuer.
     *
     * @param audience empty for the Management API at the issuer's own domain; to be given for a custom domain
     * @throws IdpRejectedException if the issuer is not one of Auth0's
     */
    static Auth0Tenant ofIssuer(String issuer, Optional<String> audience) {
        var parts = FORM.matcher(issuer);
        if (!parts.matches()) {
            throw new IdpRejectedException(null, "issuer " + issuer + " (expected: https://{tenant domain})");
        }
        var base = parts.group(1);
        return new Auth0Tenant(base, audience.orElse(base + "/api/v2/"));
    }

    /** The issuer as tokens name it. */
    String issuer() {
        return base + "/";
    }

    String managementApi() {
        return base + "/api/v2";
    }

    String tokenEndpoint() {
        return base + "/oauth/token";
    }

    String discovery() {
        return base + "/.well-known/openid-configuration";
    }
}

package io.gatehouse.idpsync.client.keycloak;

import io.gatehouse.idpsync.client.IdpRejectedException;
import java.util.regex.Pattern;

/**
 * Where a realm's tokens and clients are, derived from its issuer.
 *
 * @param issuer issuer of the realm, without a slash at the end
 * @param admin base of its Admin REST API
 */
record KeycloakRealm(String issuer, String admin) {
    private static final Pattern FORM = Pattern.compile("(https?://[^?#]+)/realms/([^/?#]+)/?");

    /** @throws IdpRejectedException if the issuer is not one of Keycloak's */
    static KeycloakRealm ofIssuer(String issuer) {
        var parts = FORM.matcher(issuer);
        if (!parts.matches()) {
            throw new IdpRejectedException(null, "issuer " + issuer + " (expected: {base}/realms/{realm})");
        }
        var base = parts.group(1);
        var realm = parts.group(2);
        return new KeycloakRealm(base + "/realms/" + realm, base + "/admin/realms/" + realm);
    }

    String tokenEndpoint() {
        return issuer + "/protocol/openid-connect/token";
    }
}

package io.gatehouse.idpsync.client.okta;

import io.gatehouse.idpsync.client.IdpRejectedException;
import java.util.regex.Pattern;

/**
 * Where an organisation's applications and one of its authorization servers are, derived from the issuer.
 *
 * @param issuer issuer of the authorization server, without a slash at the end
 * @param base address of the organisation, also under its own domain
 * @param authorizationServer id of the custom authorization server, such as {@code default}
 */
record OktaOrg(String issuer, String base, String authorizationServer) {
    private static final Pattern FORM = Pattern.compile("((https?://[^/?#]+)/oauth2/([^/?#]+))/?");

    /** @throws IdpRejectedException if the issuer is not that of a custom authorization server */
    static OktaOrg ofIssuer(String issuer) {
        var parts = FORM.matcher(issuer);
        if (!parts.matches()) {
            throw new IdpRejectedException(
                    null, "issuer " + issuer + " (expected: https://{okta domain}/oauth2/{authorization server})");
        }
        return new OktaOrg(parts.group(1), parts.group(2), parts.group(3));
    }

    String discovery() {
        return issuer + "/.well-known/openid-configuration";
    }
}

package io.gatehouse.idpsync.client.kongidentity;

import io.gatehouse.idpsync.client.IdpRejectedException;
import java.util.regex.Pattern;

/** The region of Konnect that an auth server is in; each has an API of its own. */
final class KongRegion {
    private static final Pattern ISSUER =
            Pattern.compile("https://[a-z0-9-]+\\.([a-z]{2})\\.identity\\.konghq\\.com(/.*)?");

    private KongRegion() {}

    /**
     * Base address of the API, such as {@code https://eu.api.konghq.com}.
     *
     * @throws IdpRejectedException if the issuer does not name a region
     */
    static String apiOf(String issuer) {
        var matcher = ISSUER.matcher(issuer);
        if (!matcher.matches()) {
            throw new IdpRejectedException(
                    null,
                    "the provider's api_base_url is missing, and issuer " + issuer
                            + " names no region (expected: https://{id}.{region}.identity.konghq.com/auth)");
        }
        return "https://" + matcher.group(1) + ".api.konghq.com";
    }
}

package io.gatehouse.idpsync.registration;

import io.gatehouse.idpsync.client.IdpRejectedException;
import java.net.URI;
import java.net.URISyntaxException;

/** Addresses named by a server or an administrator. */
public final class Addresses {
    private Addresses() {}

    /**
     * The address.
     *
     * @throws IdpRejectedException if it is not an absolute one of HTTP
     */
    public static URI of(String provider, String address) {
        try {
            var uri = new URI(address);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new IdpRejectedException(null, provider + ": address " + address + " (expected: https://...)");
    }
}

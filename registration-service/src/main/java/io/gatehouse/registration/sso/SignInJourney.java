package io.gatehouse.registration.sso;

import java.time.Instant;
import java.util.UUID;

/**
 * Someone is on the way to an identity provider and back. What is known of it travels with the browser, sealed, so that any
 * instance can receive it and nobody else's browser can.
 *
 * @param state comes back with the answer
 * @param nonce comes back in the ID token
 * @param verifier proves to the provider that who redeems the code is who asked for it (RFC 7636)
 * @param returnTo where to go in the end, checked
 */
public record SignInJourney(
        UUID portalId, UUID providerId, String state, String nonce, String verifier, String returnTo, Instant ends) {
    @Override
    public String toString() {
        return "SignInJourney[portalId=" + portalId + ", providerId=" + providerId + ", ends=" + ends + "]";
    }
}

package io.gatehouse.registration.sso;

import io.gatehouse.registration.identityprovider.ProviderConfig.Oidc;
import java.net.URI;

/** An identity provider that speaks OpenID Connect. */
public interface OpenIdConnect {
    /**
     * Where to send a browser.
     *
     * @param callback where it is to come back
     * @throws SsoUnavailableException if the provider gave no usable answer; trying again may help
     */
    URI authorization(Oidc provider, URI callback, SignInJourney journey);

    /**
     * Who came back. Not repeatable: a code can be redeemed once.
     *
     * @throws SsoRefusedException if the provider refuses the code, or what it says cannot be believed
     * @throws SsoUnavailableException if no usable answer came; signing in anew may help
     */
    Identity identify(Oidc provider, URI callback, SignInJourney journey, ProviderAnswer answer, String code);
}

package io.gatehouse.registration.sso;

import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.developer.Tokens;
import io.gatehouse.registration.identityprovider.IdentityProvider;
import io.gatehouse.registration.identityprovider.IdentityProviders;
import io.gatehouse.registration.identityprovider.ProviderConfig.Oidc;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.site.Sites;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends someone to the identity provider of a portal, and takes in who comes back. */
public class SingleSignOn {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /**
     * A browser leaves for the provider.
     *
     * @param journey to be kept by this browser alone
     */
    public record Departure(URI to, SignInJourney journey) {}

    private final IdentityProviders providers;
    private final OpenIdConnect openIdConnect;
    private final RecogniseDeveloper recognise;
    private final Sites sites;
    private final Clock clock;

    public SingleSignOn(
            IdentityProviders providers,
            OpenIdConnect openIdConnect,
            RecogniseDeveloper recognise,
            Sites sites,
            Clock clock) {
        this.providers = providers;
        this.openIdConnect = openIdConnect;
        this.recognise = recognise;
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * Begins to sign in.
     *
     * @param returnTo where to go in the end, checked
     * @throws RefusedException if the portal has no provider that is enabled
     * @throws SsoUnavailableException if the provider does not answer
     */
    public Departure begin(UUID portalId, String returnTo, URI callback) {
        var provider = providers.of(portalId).stream()
                .filter(IdentityProvider::enabled)
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Reason.invalid("portal", "invalid", "single sign-on is not enabled for this portal")));
        var journey = new SignInJourney(
                portalId,
                provider.id(),
                Tokens.session().reveal(),
                Tokens.session().reveal(),
                Tokens.session().reveal(),
                returnTo,
                clock.instant().plus(LONGEST));
        return new Departure(openIdConnect.authorization(oidc(provider), callback, journey), journey);
    }

    /**
     * Takes in who comes back: the developer, whatever his status.
     *
     * @param journey what this browser kept
     * @throws SsoRefusedException if nobody can be recognised
     * @throws SsoUnavailableException if the provider does not answer
     */
    public Developer finish(SignInJourney journey, ProviderAnswer answer, URI callback) {
        if (!clock.instant().isBefore(journey.ends()) || !same(journey.state(), answer.state())) {
            throw new SsoRefusedException(SsoProblem.EXPIRED, "the answer belongs to no sign-in of this browser");
        }
        var code = answer.code();
        if (code == null || code.isBlank()) {
            throw refused("the provider sent no code, but the error " + answer.error());
        }
        var provider = providers
                .find(journey.portalId(), journey.providerId())
                .filter(IdentityProvider::enabled)
                .orElseThrow(() -> refused("the provider was disabled meanwhile"));
        var site = sites.byId(journey.portalId()).orElseThrow(() -> refused("the portal was deleted meanwhile"));
        return recognise.recognise(site, openIdConnect.identify(oidc(provider), callback, journey, answer, code));
    }

    private static Oidc oidc(IdentityProvider provider) {
        if (provider.config() instanceof Oidc oidc) {
            return oidc;
        }
        throw refused("an enabled provider speaks OpenID Connect");
    }

    /** Takes as long wherever they differ. */
    private static boolean same(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static SsoRefusedException refused(String message) {
        return new SsoRefusedException(SsoProblem.REFUSED, message);
    }
}

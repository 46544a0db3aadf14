package io.gatehouse.registration.identityprovider;

import io.gatehouse.registration.identityprovider.ProviderConfig.Oidc;
import io.gatehouse.registration.identityprovider.ProviderConfig.Saml;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Sets identity providers of portals up. A client secret is sealed at once and never shown. */
public class ManageIdentityProviders {
    /** Makes a secret unreadable to all but this service. */
    public interface Sealing {
        String seal(Secret secret);
    }

    private final IdentityProviders providers;
    private final Sealing sealing;
    private final Transactions transactions;
    private final Clock clock;

    public ManageIdentityProviders(
            IdentityProviders providers, Sealing sealing, Transactions transactions, Clock clock) {
        this.providers = providers;
        this.sealing = sealing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds one.
     *
     * @throws RefusedException if there is no such portal, or it cannot be enabled
     */
    public IdentityProvider create(UUID portalId, WantedProvider wanted) {
        return transactions.inOne(() -> {
            lock(portalId);
            var now = now();
            var provider =
                    new IdentityProvider(UUID.randomUUID(), portalId, wanted.enabled(), sealed(wanted), now, now);
            checkEnabled(provider);
            providers.add(provider);
            return provider;
        });
    }

    /**
     * Changes one.
     *
     * @param change what is wanted, given what is there
     * @throws RefusedException if the portal has none such, or it cannot be enabled
     */
    public IdentityProvider change(UUID portalId, UUID id, UnaryOperator<WantedProvider> change) {
        return transactions.inOne(() -> {
            lock(portalId);
            var old = find(portalId, id);
            var wanted = change.apply(WantedProvider.of(old));
            var changed = new IdentityProvider(id, portalId, wanted.enabled(), sealed(wanted), old.createdAt(), now());
            checkEnabled(changed);
            providers.replace(changed);
            return changed;
        });
    }

    /**
     * Deletes one. Developers who signed in by it stay, and need another way in.
     *
     * @throws RefusedException if the portal has none such
     */
    public void delete(UUID portalId, UUID id) {
        transactions.run(() -> {
            lock(portalId);
            find(portalId, id);
            providers.remove(id);
        });
    }

    private ProviderConfig sealed(WantedProvider wanted) {
        return switch (wanted.config()) {
            case Oidc oidc ->
                new Oidc(oidc.issuer(), oidc.clientId(), secret(oidc, wanted), oidc.scopes(), oidc.claims());
            case Saml saml -> saml;
        };
    }

    private @Nullable String secret(Oidc oidc, WantedProvider wanted) {
        var fresh = wanted.secret();
        return fresh == null ? oidc.sealedSecret() : sealing.seal(fresh);
    }

    private void checkEnabled(IdentityProvider provider) {
        if (!provider.enabled()) {
            return;
        }
        if (provider.config() instanceof Saml) {
            throw refused("signing in by SAML is not offered (expected: false, or a provider of type oidc)");
        }
        if (providers.of(provider.portalId()).stream()
                .anyMatch(other -> other.enabled() && !other.id().equals(provider.id()))) {
            throw refused("another identity provider of the portal is enabled; disable that one first");
        }
    }

    private static RefusedException refused(String why) {
        return new RefusedException(Reason.invalid("enabled", "invalid", why));
    }

    private void lock(UUID portalId) {
        if (!providers.lockPortal(portalId)) {
            throw RefusedException.notFound("portal");
        }
    }

    private IdentityProvider find(UUID portalId, UUID id) {
        return providers.find(portalId, id).orElseThrow(() -> RefusedException.notFound("identity_provider"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

package io.gatehouse.registration.identityprovider;

import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets up how developers of a portal sign in. The older way to set up its OpenID Connect provider. */
public class ManageSignIn {
    /**
     * What an administrator decides.
     *
     * @param oidc the provider as it is to be; null to leave it alone
     */
    public record Wanted(SignInRules rules, @Nullable WantedProvider oidc) {}

    private final SignInRules.Store rules;
    private final IdentityProviders providers;
    private final ManageIdentityProviders manage;
    private final GroupMappings groups;
    private final Transactions transactions;

    public ManageSignIn(
            SignInRules.Store rules,
            IdentityProviders providers,
            ManageIdentityProviders manage,
            GroupMappings groups,
            Transactions transactions) {
        this.rules = rules;
        this.providers = providers;
        this.manage = manage;
        this.groups = groups;
        this.transactions = transactions;
    }

    public SignInSettings of(UUID portalId) {
        return SignInSettings.of(rules.of(portalId), providers.of(portalId));
    }

    /**
     * Changes the settings. When groups no longer lead into teams, whom they led there leaves.
     *
     * @param change what is wanted, given what is there
     * @throws RefusedException if there is no such portal, or the provider cannot be as wanted
     */
    public SignInSettings change(UUID portalId, Function<SignInSettings, Wanted> change) {
        return transactions.inOne(() -> {
            if (!providers.lockPortal(portalId)) {
                throw RefusedException.notFound("portal");
            }
            var old = of(portalId);
            var wanted = change.apply(old);
            rules.set(portalId, wanted.rules());
            if (!wanted.rules().teamsByGroups()) {
                groups.forget(portalId);
            }
            setProvider(portalId, old.oidc(), wanted.oidc());
            return of(portalId);
        });
    }

    private void setProvider(UUID portalId, @Nullable IdentityProvider old, @Nullable WantedProvider wanted) {
        if (wanted == null) {
            return;
        }
        if (old == null) {
            manage.create(portalId, wanted);
        } else {
            manage.change(portalId, old.id(), present -> wanted);
        }
    }
}

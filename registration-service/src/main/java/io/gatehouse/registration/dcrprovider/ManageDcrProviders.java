package io.gatehouse.registration.dcrprovider;

import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Sets identity providers up. Secrets are sealed before anything else happens to them. */
public class ManageDcrProviders {
    private final DcrProviders providers;
    private final DcrProviderAnnouncements announcements;
    private final CredentialSealing sealing;
    private final Transactions transactions;
    private final Clock clock;

    public ManageDcrProviders(
            DcrProviders providers,
            DcrProviderAnnouncements announcements,
            CredentialSealing sealing,
            Transactions transactions,
            Clock clock) {
        this.providers = providers;
        this.announcements = announcements;
        this.sealing = sealing;
        this.transactions = transactions;
        this.clock = clock;
    }

    public DcrProvider create(WantedProvider wanted) {
        var now = now();
        var provider = state(UUID.randomUUID(), wanted, Map.of(), false, 1, now, now);
        return transactions.inOne(() -> {
            providers.add(provider);
            announcements.changed(provider);
            return provider;
        });
    }

    /**
     * Changes a provider.
     *
     * @param change what is wanted, given what is there
     * @throws RefusedException if there is no such provider
     */
    public DcrProvider change(UUID id, Function<DcrProvider, WantedProvider> change) {
        return transactions.inOne(() -> {
            var old = providers.lock(id).orElseThrow(() -> RefusedException.notFound("dcr_provider"));
            var changed = state(
                    id,
                    change.apply(old),
                    old.sealedCredentials(),
                    old.active(),
                    old.revision() + 1,
                    old.createdAt(),
                    now());
            providers.replace(changed);
            announcements.changed(changed);
            return changed;
        });
    }

    /**
     * Takes one away for good.
     *
     * @throws RefusedException if there is no such provider, or a strategy uses it
     */
    public void delete(UUID id) {
        transactions.run(() -> {
            if (providers.lock(id).isEmpty()) {
                throw RefusedException.notFound("dcr_provider");
            }
            if (providers.isUsed(id)) {
                throw new RefusedException(Reason.conflict(
                        "dcr_provider",
                        "The DCR provider is used by application auth strategies, or keeps clients of its bridge"));
            }
            providers.remove(id);
            announcements.removed(id);
        });
    }

    private DcrProvider state(
            UUID id,
            WantedProvider wanted,
            Map<String, String> credentials,
            boolean active,
            long revision,
            Instant createdAt,
            Instant updatedAt) {
        var sealed = new HashMap<>(credentials);
        wanted.secrets().forEach((name, secret) -> sealed.put(name, sealing.seal(secret)));
        return new DcrProvider(
                id,
                wanted.name(),
                wanted.displayName(),
                wanted.type(),
                wanted.issuer(),
                wanted.settings(),
                sealed,
                wanted.labels(),
                active,
                revision,
                createdAt,
                updatedAt);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

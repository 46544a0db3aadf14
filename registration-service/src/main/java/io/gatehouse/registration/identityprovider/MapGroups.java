package io.gatehouse.registration.identityprovider;

import io.gatehouse.registration.identityprovider.GroupMappings.Mapping;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.util.List;
import java.util.UUID;

/** Says which groups at a portal's identity provider lead into which of its teams; developers follow when they next sign in. */
public class MapGroups {
    private final GroupMappings mappings;
    private final IdentityProviders providers;
    private final Transactions transactions;

    public MapGroups(GroupMappings mappings, IdentityProviders providers, Transactions transactions) {
        this.mappings = mappings;
        this.providers = providers;
        this.transactions = transactions;
    }

    /**
     * Whether there is anything to map.
     *
     * @throws RefusedException if the portal has no identity provider
     */
    public void check(UUID portalId) {
        if (providers.of(portalId).isEmpty()) {
            throw new RefusedException(
                    Reason.invalid("identity_provider", "missing_reference", "the portal has no identity provider"));
        }
    }

    /**
     * Replaces the groups of each team that is named.
     *
     * @param wanted no groups for a team to which none leads any more
     * @throws RefusedException if the portal does not exist, has no identity provider or lacks a team
     */
    public void replace(UUID portalId, List<Mapping> wanted) {
        transactions.run(() -> {
            if (!providers.lockPortal(portalId)) {
                throw RefusedException.notFound("portal");
            }
            check(portalId);
            var ids = wanted.stream().map(Mapping::teamId).toList();
            var known = mappings.teams(portalId, ids);
            RefusedException.throwIfAny(ids.stream()
                    .filter(id -> !known.contains(id))
                    .map(id -> Reason.invalid("team_id", "missing_reference", id + " is no team of the portal"))
                    .toList());
            wanted.forEach(mapping -> mappings.replace(mapping.teamId(), mapping.groups()));
        });
    }
}

package io.gatehouse.registration.team;

import io.gatehouse.registration.developer.Developers;
import io.gatehouse.registration.identityprovider.SignInRules;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Sets teams up, and who and what belongs to them. What changes is in force with the next request. */
public class ManageTeams {
    /**
     * What an administrator decides about a team.
     *
     * @param description null for none
     */
    public record Wanted(String name, @Nullable String description) {}

    private final Teams teams;
    private final Developers developers;
    private final SignInRules.Store rules;
    private final Transactions transactions;
    private final Clock clock;

    public ManageTeams(
            Teams teams, Developers developers, SignInRules.Store rules, Transactions transactions, Clock clock) {
        this.teams = teams;
        this.developers = developers;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Adds a team to a portal, which must exist. */
    public Team create(UUID portalId, Wanted wanted) {
        var now = now();
        var team = new Team(UUID.randomUUID(), portalId, wanted.name(), wanted.description(), now, now);
        teams.add(team);
        return team;
    }

    /**
     * Changes a team.
     *
     * @param change what is wanted, given what is there
     * @throws RefusedException if the portal has no such team
     */
    public Team change(UUID portalId, UUID teamId, UnaryOperator<Wanted> change) {
        return transactions.inOne(() -> {
            var old = lock(portalId, teamId);
            var wanted = change.apply(new Wanted(old.name(), old.description()));
            var changed = new Team(teamId, portalId, wanted.name(), wanted.description(), old.createdAt(), now());
            teams.replace(changed);
            return changed;
        });
    }

    /**
     * Deletes a team; its developers stay, without what it allowed them.
     *
     * @throws RefusedException if the portal has no such team
     */
    public void delete(UUID portalId, UUID teamId) {
        transactions.run(() -> {
            lock(portalId, teamId);
            teams.remove(teamId);
        });
    }

    /**
     * Takes a developer into a team.
     *
     * @throws RefusedException if the portal has no such team or developer, or he is in it
     */
    public void addDeveloper(UUID portalId, UUID teamId, UUID developerId) {
        transactions.run(() -> {
            lock(portalId, teamId);
            requireAdministrators(portalId);
            if (developers.overview(portalId, developerId).isEmpty()) {
                throw RefusedException.notFound("developer");
            }
            if (!teams.addDeveloper(teamId, developerId)) {
                throw new RefusedException(Reason.conflict("id", "The developer is in the team already"));
            }
        });
    }

    /**
     * Takes a developer out of a team.
     *
     * @throws RefusedException if the portal has no such team, he is not in it, or administrators do not decide who is
     */
    public void removeDeveloper(UUID portalId, UUID teamId, UUID developerId) {
        transactions.run(() -> {
            lock(portalId, teamId);
            requireAdministrators(portalId);
            if (!teams.removeDeveloper(teamId, developerId)) {
                throw RefusedException.notFound("developer");
            }
        });
    }

    private void requireAdministrators(UUID portalId) {
        if (!rules.of(portalId).teamsByAdministrators()) {
            throw new RefusedException(Reason.invalid(
                    "konnect_mapping_enabled",
                    "invalid",
                    "administrators decide who is in a team only while \"konnect_mapping_enabled\" is true in the portal's"
                            + " authentication settings"));
        }
    }

    /**
     * Lets a team do something with a product.
     *
     * @throws RefusedException if the portal has no such team, there is no such product, or the team has the role
     */
    public AssignedRole assign(UUID portalId, UUID teamId, PortalRole role, UUID productId, String region) {
        return transactions.inOne(() -> {
            lock(portalId, teamId);
            if (!teams.productExists(productId)) {
                throw new RefusedException(
                        Reason.invalid("entity_id", "missing_reference", "\"entity_id\" names no API product"));
            }
            var assigned = new AssignedRole(UUID.randomUUID(), role, productId, region);
            if (!teams.assign(teamId, assigned)) {
                throw new RefusedException(Reason.conflict("role_name", "The team has this role already"));
            }
            return assigned;
        });
    }

    /**
     * Takes a role away from a team.
     *
     * @throws RefusedException if the portal has no such team, or it does not have the role
     */
    public void unassign(UUID portalId, UUID teamId, UUID roleId) {
        transactions.run(() -> {
            lock(portalId, teamId);
            if (!teams.unassign(teamId, roleId)) {
                throw RefusedException.notFound("role");
            }
        });
    }

    private Team lock(UUID portalId, UUID teamId) {
        return teams.lock(portalId, teamId).orElseThrow(() -> RefusedException.notFound("team"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

package io.gatehouse.registration.application;

import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes what a developer says about an application. May be repeated: no change, no event. */
public class ChangeApplication {
    private final Applications applications;
    private final Strategies strategies;
    private final ApplicationRules rules;
    private final ApplicationEvents events;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeApplication(
            Applications applications,
            Strategies strategies,
            ApplicationRules rules,
            ApplicationEvents events,
            Transactions transactions,
            Clock clock) {
        this.applications = applications;
        this.strategies = strategies;
        this.rules = rules;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A change; null leaves as it is.
     *
     * @param referenceId with Dynamic Client Registration only what it is already
     */
    public record Change(
            @Nullable String name,
            @Nullable String description,
            @Nullable List<String> redirectUris,
            @Nullable String referenceId,
            @Nullable List<String> scopes) {
        private Details applyTo(Details old, boolean provided) {
            return new Details(
                    name == null ? old.name() : name.strip(),
                    description == null ? old.description() : description,
                    redirectUris == null ? old.redirectUris() : redirectUris,
                    referenceId == null || provided ? old.referenceId() : referenceId,
                    scopes == null ? old.scopes() : scopes);
        }
    }

    /**
     * Changes an application.
     *
     * @throws RefusedException if there is no such application, or with everything that stands against the change
     */
    public Application change(UUID applicationId, Change change) {
        return transactions.inOne(() -> {
            var owner = applications
                    .byId(applicationId)
                    .orElseThrow(() -> RefusedException.notFound("application"))
                    .developerId();
            applications.lockDeveloper(owner);
            var old = applications.lock(applicationId).orElseThrow(() -> RefusedException.notFound("application"));
            keepsReference(old, change.referenceId());
            var details = change.applyTo(old.details(), old.isProvided());
            return details.equals(old.details()) ? old : save(old, details);
        });
    }

    /**
     * Lets an application have more scopes; they are for all of its registrations. May be repeated.
     *
     * @throws RefusedException if there is no such application, or its developer may not choose these scopes
     */
    public void addScopes(UUID applicationId, List<String> scopes) {
        transactions.run(() -> {
            var all = new LinkedHashSet<>(applications
                    .byId(applicationId)
                    .orElseThrow(() -> RefusedException.notFound("application"))
                    .details()
                    .scopes());
            if (all.addAll(scopes)) {
                change(applicationId, new Change(null, null, null, null, List.copyOf(all)));
            }
        });
    }

    private static void keepsReference(Application old, @Nullable String referenceId) {
        if (old.isProvided() && referenceId != null && !referenceId.equals(old.referenceId())) {
            throw new RefusedException(
                    Reason.invalid("reference_id", "invalid", "Cannot be set when using Dynamic Client Registration"));
        }
    }

    private Application save(Application old, Details details) {
        var strategy = strategies.byIds(List.of(old.strategyId())).get(old.strategyId());
        RefusedException.throwIfAny(rules.checkChange(old, details, strategy));
        var changed = old.with(details, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        applications.change(changed);
        var revised = changed.withRevision(applications.nextRevision(old.id()));
        events.updated(revised);
        return revised;
    }
}

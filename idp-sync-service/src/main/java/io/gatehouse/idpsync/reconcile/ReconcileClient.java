package io.gatehouse.idpsync.reconcile;

import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.ProviderSettings;
import io.gatehouse.idpsync.provider.IdentityProviders;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the durable task of an application does: first the attempt, outside any transaction, then its record, in one
 * transaction with the end of the task. A process that ends in between leaves a task that runs again; the attempt may be
 * repeated.
 */
public class ReconcileClient {
    private final ClientStore clients;
    private final IdentityProviders providers;
    private final ProviderGate gate;
    private final SyncMeter meter;
    private final SyncClient sync;
    private final RecordOutcome record;
    private final AttemptLog log;

    public ReconcileClient(
            ClientStore clients,
            IdentityProviders providers,
            ProviderGate gate,
            SyncClient sync,
            RecordOutcome record,
            AttemptLog log,
            SyncMeter meter) {
        this.clients = clients;
        this.providers = providers;
        this.gate = gate;
        this.sync = sync;
        this.record = record;
        this.log = log;
        this.meter = meter;
    }

    /** Makes one attempt; empty when nothing is wanted of the application. */
    public Optional<Attempt> attempt(String applicationId) {
        return clients.load(applicationId).map(job -> {
            meter.started();
            var outcome = outcome(job);
            meter.ended(outcome);
            return new Attempt(job, outcome);
        });
    }

    /**
     * Records an attempt, in the caller's transaction.
     *
     * @return how long to wait until the next attempt; empty to rest until something changes
     */
    public Optional<Duration> conclude(Attempt attempt) {
        var demand = clients.lock(attempt.job().applicationId());
        var next = record.of(attempt.job(), attempt.outcome());
        var wait = demand > attempt.job().demand() ? Optional.of(Duration.ZERO) : next;
        if (attempt.outcome().isOfInterest()) {
            log.remember(attempt, wait.orElse(null));
        }
        return wait;
    }

    private SyncOutcome outcome(ClientJob job) {
        var outcome = reach(job);
        var settled = outcome instanceof SyncOutcome.Unchanged || outcome instanceof SyncOutcome.Deleted;
        return settled && !job.isNews() && !job.leftovers().isEmpty()
                ? removeLeftover(job, job.leftovers().getFirst())
                : outcome;
    }

    private SyncOutcome reach(ClientJob job) {
        var settings = job.provider();
        if (settings == null || job.paused()) {
            return new SyncOutcome.Waiting();
        }
        if (settings.deleted()) {
            if (job.wanted() instanceof WantedClient.Present) {
                return new SyncOutcome.Rejected(null, "identity provider " + settings.providerId() + " was deleted");
            }
            if (settings.isForgotten()) {
                return new SyncOutcome.Deleted();
            }
        }
        return at(settings, job, provider -> sync.sync(provider, job));
    }

    /** Two providers that lead to the same place keep one client between them, which is not left over. */
    private SyncOutcome removeLeftover(ClientJob job, ProviderSettings settings) {
        var providerId = settings.providerId();
        var present = job.provider();
        if (settings.isForgotten() || (present != null && present.samePlaceAs(settings))) {
            return new SyncOutcome.LeftoverDeleted(providerId);
        }
        return at(settings, job, provider -> sync.removeLeftover(provider, providerId, job.applicationId()));
    }

    private SyncOutcome at(ProviderSettings settings, ClientJob job, Function<IdentityProvider, SyncOutcome> work) {
        var applicationId = job.applicationId();
        return gate.through(
                settings.providerId(),
                applicationId,
                () -> connected(settings, provider -> sync.probe(provider, applicationId)),
                () -> connected(settings, work));
    }

    private SyncOutcome connected(ProviderSettings settings, Function<IdentityProvider, SyncOutcome> work) {
        try {
            return work.apply(providers.of(settings));
        } catch (IdpRejectedException e) {
            return new SyncOutcome.Rejected(e.status(), e.reason());
        } catch (RuntimeException e) {
            return new SyncOutcome.Defect(e);
        }
    }
}

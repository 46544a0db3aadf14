package io.gatehouse.idpsync.client;

import java.time.Duration;
import java.util.Optional;

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
    private final SyncClient sync = new SyncClient();
    private final RecordOutcome record;

    public ReconcileClient(
            ClientStore clients,
            IdentityProviders providers,
            ProviderGate gate,
            RecordOutcome record,
            SyncMeter meter) {
        this.clients = clients;
        this.providers = providers;
        this.gate = gate;
        this.record = record;
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
        return demand > attempt.job().demand() ? Optional.of(Duration.ZERO) : next;
    }

    private SyncOutcome outcome(ClientJob job) {
        var settings = job.provider();
        if (settings == null) {
            return new SyncOutcome.Waiting();
        }
        if (settings.deleted()) {
            if (job.wanted() instanceof WantedClient.Present) {
                return new SyncOutcome.Rejected(null, "identity provider " + settings.providerId() + " was deleted");
            }
            if (settings.sealedCredentials().isEmpty()) { // forgotten when its last client was gone
                return new SyncOutcome.Deleted();
            }
        }
        return gate.through(settings.providerId(), () -> outcome(job, settings));
    }

    private SyncOutcome outcome(ClientJob job, ProviderSettings settings) {
        try {
            var provider = providers.of(settings);
            return sync.sync(
                    provider,
                    job.wanted(),
                    job.observed(),
                    !job.secretRequests().isEmpty());
        } catch (IdpRejectedException e) {
            return new SyncOutcome.Rejected(e.status(), e.reason());
        } catch (BudgetSpentException e) {
            return new SyncOutcome.Deferred(e.untilNext());
        } catch (RuntimeException e) {
            return new SyncOutcome.Defect(e);
        }
    }
}

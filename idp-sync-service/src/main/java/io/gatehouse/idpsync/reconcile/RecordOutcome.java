package io.gatehouse.idpsync.reconcile;

import io.gatehouse.idpsync.client.IssuedClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers how an attempt ended and tells others, in the caller's transaction. */
public class RecordOutcome {
    private final ClientStore clients;
    private final RecordSecrets secrets;
    private final Announcements announcements;
    private final ClientTasks tasks;
    private final Backoff backoff;
    private final Clock clock;

    public RecordOutcome(
            ClientStore clients,
            RecordSecrets secrets,
            Announcements announcements,
            ClientTasks tasks,
            Backoff backoff,
            Clock clock) {
        this.clients = clients;
        this.secrets = secrets;
        this.announcements = announcements;
        this.tasks = tasks;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Records an outcome; answers how long to wait until the next attempt, empty to rest until something changes. */
    Optional<Duration> of(ClientJob job, SyncOutcome outcome) {
        return switch (outcome) {
            case SyncOutcome.Created created -> provisioned(job, created.client());
            case SyncOutcome.Recovered recovered -> provisioned(job, recovered.client());
            case SyncOutcome.Rotated rotated -> rotated(job, rotated.client());
            case SyncOutcome.SecretAdded added -> secretAdded(job, added);
            case SyncOutcome.SecretRetired retired -> secrets.retired(job, retired);
            case SyncOutcome.SecretRevoked revoked -> secrets.revoked(job, revoked);
            case SyncOutcome.SecretRefused refused -> secrets.refused(refused);
            case SyncOutcome.LeftoverDeleted leftover -> leftoverDeleted(job, leftover.providerId());
            case SyncOutcome.Updated updated -> reached(job, updated.clientId(), true);
            case SyncOutcome.Unchanged unchanged -> reached(job, unchanged.clientId(), job.isNews());
            case SyncOutcome.Deleted ignored -> deleted(job);
            case SyncOutcome.Waiting ignored -> Optional.empty();
            case SyncOutcome.Deferred deferred -> Optional.of(deferred.delay());
            case SyncOutcome.ProviderBack ignored -> providerBack(job);
            case SyncOutcome.Rejected refused -> refused(job, refused);
            case SyncOutcome.Unavailable unavailable ->
                unavailable(job, unavailable.status(), unavailable.reason(), unavailable.retryAfter());
            case SyncOutcome.Defect defect -> unavailable(job, null, String.valueOf(defect.failedReason()), null);
        };
    }

    private Optional<Duration> provisioned(ClientJob job, IssuedClient client) {
        announcements.provisioned((WantedClient.Present) job.wanted(), client);
        clients.forgetRecipient(job.applicationId());
        return issued(job, client);
    }

    private Optional<Duration> rotated(ClientJob job, IssuedClient client) {
        tellNews(job, client.clientId());
        return issued(job, client);
    }

    private Optional<Duration> issued(ClientJob job, IssuedClient client) {
        secrets.issued(job, client);
        return succeeded(job, client.clientId(), true);
    }

    private Optional<Duration> secretAdded(ClientJob job, SyncOutcome.SecretAdded added) {
        tellNews(job, added.client().clientId());
        secrets.added(job, added);
        return succeeded(job, added.client().clientId(), true);
    }

    private Optional<Duration> leftoverDeleted(ClientJob job, String providerId) {
        clients.leftoverGone(job.applicationId(), providerId);
        return Optional.of(Duration.ZERO);
    }

    private void tellNews(ClientJob job, String clientId) {
        if (job.isNews()) {
            announcements.updated((WantedClient.Present) job.wanted(), clientId);
        }
    }

    private Optional<Duration> reached(ClientJob job, String clientId, boolean news) {
        if (news) {
            announcements.updated((WantedClient.Present) job.wanted(), clientId);
        }
        return succeeded(job, clientId, false);
    }

    private Optional<Duration> succeeded(ClientJob job, String clientId, boolean newSecret) {
        var revision = job.wanted().revision();
        var secretRevision = newSecret ? revision : job.observed().secretRevision();
        clients.succeeded(job.applicationId(), new Observed(job.providerId(), clientId, revision, secretRevision));
        repaired(job, clientId);
        return untilNextStep(job);
    }

    private void repaired(ClientJob job, @Nullable String clientId) {
        if (!job.drift().isEmpty() && job.leftovers().isEmpty()) {
            announcements.driftRepaired(job.wanted(), job.providerId(), clientId, job.drift());
            clients.driftGone(job.applicationId());
        }
    }

    private Optional<Duration> untilNextStep(ClientJob job) {
        return clients.nextStep(job.applicationId())
                .map(at -> Duration.between(clock.instant(), at))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private Optional<Duration> deleted(ClientJob job) {
        if (job.isNews()) {
            announcements.deleted(
                    (WantedClient.Absent) job.wanted(),
                    job.providerId(),
                    job.observed().clientId());
        }
        clients.succeeded(
                job.applicationId(),
                new Observed(job.providerId(), null, job.wanted().revision(), 0));
        secrets.gone(job);
        repaired(job, null);
        return untilNextStep(job);
    }

    /** Who found it down need not sit out the time that it was left alone. */
    private Optional<Duration> providerBack(ClientJob job) {
        tasks.retryFailing(job.providerId());
        return Optional.of(Duration.ZERO);
    }

    private Optional<Duration> refused(ClientJob job, SyncOutcome.Rejected refused) {
        failed(job, job.failedAgain(true, refused.status(), refused.reason()), Optional.empty());
        return Optional.empty();
    }

    private Optional<Duration> unavailable(
            ClientJob job, @Nullable Integer status, String reason, @Nullable Duration retryAfter) {
        var failure = job.failedAgain(false, status, reason);
        var delay = Optional.of(backoff.after(failure.attempts(), retryAfter));
        failed(job, failure, delay);
        return delay;
    }

    private void failed(ClientJob job, Failure failure, Optional<Duration> delay) {
        if (failure.tellsMoreThan(job.failure())) {
            var next = delay.map(clock.instant()::plus).orElse(null);
            announcements.failed(job.wanted(), job.providerId(), failure, next);
        }
        clients.failed(job.applicationId(), failure);
    }
}

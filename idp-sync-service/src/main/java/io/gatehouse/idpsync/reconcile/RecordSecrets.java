package io.gatehouse.idpsync.reconcile;

import io.gatehouse.idpsync.client.IssuedClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what an attempt did to the secrets of a client and tells others, in the caller's transaction. What answers a wait
 * answers none: there may be more to do.
 */
public class RecordSecrets {
    private static final Optional<Duration> AT_ONCE = Optional.of(Duration.ZERO);

    private final SecretStore secrets;
    private final Announcements announcements;
    private final Duration grace;
    private final Clock clock;

    /**
     * Records in the given store.
     *
     * @param grace how long a secret goes on working after another took its place, where both can
     */
    public RecordSecrets(SecretStore secrets, Announcements announcements, Duration grace, Clock clock) {
        this.secrets = secrets;
        this.announcements = announcements;
        this.grace = grace;
        this.clock = clock;
    }

    /**
     * The client has no other secret than this. It answers everybody who waits for a rotation: an older answer would hold a
     * secret that no longer works.
     */
    void issued(ClientJob job, IssuedClient client) {
        for (var request : job.rotations()) {
            announcements.secretIssued(request, job.providerId(), client);
        }
        secrets.answered(job.rotations());
        secrets.only(job.applicationId(), known(client, job.applicationId()));
    }

    void added(ClientJob job, SyncOutcome.SecretAdded added) {
        var request = added.request();
        announcements.secretIssued(request, job.providerId(), added.client());
        secrets.answered(List.of(request));
        var secret = Objects.requireNonNull(known(added.client(), request.credentialId()), "has an id");
        secrets.added(
                job.applicationId(), secret, added.superseded(), clock.instant().plus(grace));
    }

    Optional<Duration> retired(ClientJob job, SyncOutcome.SecretRetired retired) {
        secrets.gone(job.applicationId(), List.of(retired.secret()));
        return AT_ONCE;
    }

    Optional<Duration> revoked(ClientJob job, SyncOutcome.SecretRevoked revoked) {
        announcements.secretRevoked(revoked.request(), job.providerId(), revoked.clientId());
        secrets.answered(List.of(revoked.request()));
        secrets.gone(job.applicationId(), revoked.secrets());
        return AT_ONCE;
    }

    Optional<Duration> refused(SyncOutcome.SecretRefused refused) {
        announcements.secretRefused(refused.request(), refused.reason());
        secrets.answered(List.of(refused.request()));
        return AT_ONCE;
    }

    /** The client is gone, and its secrets with it. */
    void gone(ClientJob job) {
        secrets.only(job.applicationId(), null);
    }

    private static @Nullable KnownSecret known(IssuedClient client, String credentialId) {
        var secretId = client.secret().secretId();
        return secretId == null ? null : new KnownSecret(secretId, credentialId, null);
    }
}

package io.gatehouse.idpsync.client;

import io.gatehouse.idpsync.reconcile.KnownSecret;
import io.gatehouse.idpsync.reconcile.Observed;
import io.gatehouse.idpsync.reconcile.SecretRequest;
import io.gatehouse.idpsync.reconcile.SyncOutcome;
import io.gatehouse.idpsync.reconcile.WantedClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the service would have written down of one client; a failure changes nothing of it. */
final class Recorded {
    static final String PROVIDER = "p";

    private final List<KnownSecret> known = new ArrayList<>();
    private final List<SecretRequest> requests = new ArrayList<>();
    private final String applicationId;
    private Observed observed = Observed.NOTHING;
    private @Nullable IssuedSecret secret;
    private @Nullable SyncOutcome last;

    Recorded(String applicationId) {
        this.applicationId = applicationId;
    }

    void ask(List<SecretRequest> more) {
        requests.addAll(more);
    }

    /** @param forgotten whether the client may be another one than before */
    void record(SyncOutcome outcome, long revision, boolean forgotten) {
        last = outcome;
        switch (outcome) {
            case SyncOutcome.Created created -> issued(created.client(), revision, forgotten);
            case SyncOutcome.Recovered recovered -> issued(recovered.client(), revision, forgotten);
            case SyncOutcome.Rotated rotated -> issued(rotated.client(), revision, forgotten);
            case SyncOutcome.Updated updated -> observed(updated.clientId(), revision);
            case SyncOutcome.Unchanged unchanged -> observed(unchanged.clientId(), revision);
            case SyncOutcome.SecretAdded added -> added(added);
            case SyncOutcome.SecretRetired retired -> known.remove(retired.secret());
            default -> {}
        }
    }

    private void issued(IssuedClient client, long revision, boolean forgotten) {
        var before = observed.clientId();
        if (before != null && !before.equals(client.clientId()) && !forgotten) {
            throw new AssertionError("client " + client.clientId() + " in the place of " + before);
        }
        observed = new Observed(PROVIDER, client.clientId(), revision, revision);
        secret = client.secret();
        known.clear();
        know(client.secret());
        requests.clear();
    }

    private void observed(String clientId, long revision) {
        observed = new Observed(PROVIDER, clientId, revision, observed.secretRevision());
    }

    private void added(SyncOutcome.SecretAdded added) {
        var superseded = added.superseded();
        if (superseded != null) {
            known.remove(superseded);
            known.add(new KnownSecret(superseded.secretId(), superseded.credentialId(), Instant.EPOCH));
        }
        secret = added.client().secret();
        know(added.client().secret());
        requests.remove(added.request());
    }

    private void know(IssuedSecret issued) {
        if (issued.secretId() != null) {
            known.add(new KnownSecret(issued.secretId(), applicationId, null));
        }
    }

    boolean isSettled(WantedClient wanted) {
        return switch (wanted) {
            case WantedClient.Absent absent -> last instanceof SyncOutcome.Deleted;
            case WantedClient.Present present ->
                observed.revision() == present.revision()
                        && requests.isEmpty()
                        && known.stream().allMatch(each -> each.retireAt() == null);
        };
    }

    Observed observed() {
        return observed;
    }

    List<KnownSecret> known() {
        return known;
    }

    List<SecretRequest> requests() {
        return requests;
    }

    String clientId() {
        return Objects.requireNonNull(observed.clientId());
    }

    IssuedSecret secret() {
        return Objects.requireNonNull(secret);
    }

    @Nullable
    SyncOutcome last() {
        return last;
    }
}

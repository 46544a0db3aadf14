package io.gatehouse.idpsync.reconcile;

import io.gatehouse.idpsync.client.BudgetSpentException;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedClient;
import io.gatehouse.idpsync.client.RegisteredClient;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Brings the identity provider to the wanted state, one step at a time. Run by a durable task per application; repeatable. */
public class SyncClient {
    private static final String ONE_SECRET =
            "the identity provider keeps one secret per client; replace it (refresh-token)";

    private final Clock clock;

    public SyncClient(Clock clock) {
        this.clock = clock;
    }

    /** Looks, then does what is missing, and no more. */
    public SyncOutcome sync(IdentityProvider provider, ClientJob job) {
        return settled(() -> switch (job.wanted()) {
            case WantedClient.Present present -> ensure(provider, present, job);
            case WantedClient.Absent absent -> {
                remove(provider, absent.applicationId());
                yield new SyncOutcome.Deleted();
            }
        });
    }

    /** Sees whether a provider that was down answers, by looking only; a refusal is an answer. */
    public SyncOutcome probe(IdentityProvider provider, String applicationId) {
        var outcome = settled(() -> {
            provider.find(applicationId);
            return new SyncOutcome.ProviderBack();
        });
        return outcome.isAnswered() ? new SyncOutcome.ProviderBack() : outcome;
    }

    /** Removes the client that an application left at a provider. */
    public SyncOutcome removeLeftover(IdentityProvider provider, String providerId, String applicationId) {
        return settled(() -> {
            remove(provider, applicationId);
            return new SyncOutcome.LeftoverDeleted(providerId);
        });
    }

    private SyncOutcome ensure(IdentityProvider provider, WantedClient.Present wanted, ClientJob job) {
        var found = provider.find(wanted.applicationId());
        if (found.isEmpty()) {
            return new SyncOutcome.Created(provider.create(wanted.spec()));
        }
        var client = found.get();
        var differs = !client.spec().equals(provider.storable(wanted.spec()));
        if (differs) {
            provider.update(client, wanted.spec());
        }
        if (!job.observed().secretHandedOutBy(wanted.providerId())) {
            return new SyncOutcome.Recovered(new IssuedClient(client.clientId(), provider.recoverSecret(client)));
        }
        if (differs) {
            return new SyncOutcome.Updated(client.clientId());
        }
        return secretStep(provider, client, job).orElseGet(() -> new SyncOutcome.Unchanged(client.clientId()));
    }

    private Optional<SyncOutcome> secretStep(IdentityProvider provider, RegisteredClient client, ClientJob job) {
        return provider.severalSecrets()
                .map(several ->
                        new SecretSteps(several, client, job.secrets(), clock.instant()).next(job.secretRequests()))
                .orElseGet(() -> onlySecret(provider, client, job));
    }

    /** A revocation ends nothing here: the credential it is about was refused. */
    private static Optional<SyncOutcome> onlySecret(IdentityProvider provider, RegisteredClient client, ClientJob job) {
        if (!job.rotations().isEmpty()) {
            return Optional.of(new SyncOutcome.Rotated(withNewSecret(provider, client)));
        }
        return job.secretRequests().stream()
                .findFirst()
                .map(request -> new SyncOutcome.SecretRefused(request, ONE_SECRET));
    }

    private static IssuedClient withNewSecret(IdentityProvider provider, RegisteredClient client) {
        return new IssuedClient(client.clientId(), provider.rotateSecret(client));
    }

    private static void remove(IdentityProvider provider, String applicationId) {
        provider.find(applicationId).ifPresent(provider::delete);
    }

    private static SyncOutcome settled(Supplier<SyncOutcome> work) {
        try {
            return work.get();
        } catch (IdpRejectedException e) {
            return new SyncOutcome.Rejected(e.status(), e.reason());
        } catch (IdpUnavailableException e) {
            return new SyncOutcome.Unavailable(e.status(), e.reason(), e.retryAfter());
        } catch (BudgetSpentException e) {
            return new SyncOutcome.Deferred(e.untilNext());
        }
    }
}

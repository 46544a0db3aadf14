package io.gatehouse.registration.bridge;

import io.gatehouse.registration.application.ClientAnswers;
import io.gatehouse.registration.application.ClientState;
import io.gatehouse.registration.application.CredentialKind;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes clients for portals outside, and gives them new secrets.
 *
 * <p>A request that names its application or itself (idempotency key) may be repeated: the client is the same, and since its
 * secret can be shown only once, a repetition gets a new one in its place. A request without a name is taken for a repetition
 * as long as the same developer's request under the same client name has not been answered with a secret; so a caller that
 * tries again after a time-out, as Konnect does, is given the one client that came of it.
 */
public class BridgeClient {
    private final BridgedClients clients;
    private final BridgeEvents events;
    private final ClientAnswers answers;
    private final FollowBridgedClient follow;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration limit;

    /**
     * Makes clients.
     *
     * @param limit longest wait for the identity provider
     */
    public BridgeClient(
            BridgedClients clients,
            BridgeEvents events,
            ClientAnswers answers,
            FollowBridgedClient follow,
            Transactions transactions,
            Clock clock,
            Duration limit) {
        this.clients = clients;
        this.events = events;
        this.answers = answers;
        this.follow = follow;
        this.transactions = transactions;
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * Makes the client, or finds it, and waits for its secret.
     *
     * @throws RefusedException if the name of the request or application is in use for something else
     */
    public BridgeAnswer create(WantedClient wanted) {
        try (var wait = new SecretWait(answers)) {
            var client = transactions.inOne(() -> takeUp(wanted, wait));
            return follow.settle(client, wait.await(limit));
        }
    }

    /**
     * Gives a client a new secret; the one before stops working.
     *
     * @throws RefusedException if there is no such client
     */
    public BridgeAnswer rotate(UUID providerId, String clientId) {
        try (var wait = new SecretWait(answers)) {
            var client = transactions.inOne(() -> {
                var found = clients.byClientId(providerId, clientId)
                        .flatMap(known -> clients.lock(known.applicationId()))
                        .filter(known -> !known.deleted())
                        .orElseThrow(() -> RefusedException.notFound("client"));
                return newSecret(found, wait);
            });
            return follow.settle(client, wait.await(limit));
        }
    }

    private BridgedClient takeUp(WantedClient wanted, SecretWait wait) {
        clients.lockProvider(wanted.providerId());
        var found = find(wanted).flatMap(known -> clients.lock(known.applicationId()));
        if (found.isEmpty()) {
            return add(wanted, wait);
        }
        var client = found.get();
        if (client.deleted() || !wanted.matches(client)) {
            throw new RefusedException(Reason.conflict(
                    "application_id",
                    client.deleted()
                            ? "the client of this request was deleted"
                            : "the same application_id or Idempotency-Key was used for another client"));
        }
        return client.client().provisioning() == ClientState.Provisioning.FAILED
                ? askAgain(client, wait)
                : newSecret(client, wait);
    }

    private Optional<BridgedClient> find(WantedClient wanted) {
        var applicationId = wanted.applicationId();
        var key = wanted.idempotencyKey();
        if (applicationId == null && key == null) {
            return clients.unanswered(
                            wanted.providerId(),
                            wanted.owner(),
                            wanted.details().name())
                    .filter(wanted::matches);
        }
        return Optional.ofNullable(applicationId).flatMap(clients::lock).or(() -> Optional.ofNullable(key)
                .flatMap(name -> clients.byRequest(wanted.providerId(), name)));
    }

    private BridgedClient add(WantedClient wanted, SecretWait wait) {
        var named = wanted.applicationId();
        var id = named == null ? UUID.randomUUID() : named;
        if (clients.isApplication(id)) {
            throw new RefusedException(Reason.conflict("application_id", "the application_id is in use"));
        }
        var client = new BridgedClient(
                id,
                wanted.providerId(),
                wanted.owner(),
                wanted.details(),
                wanted.grantTypes(),
                wanted.idempotencyKey(),
                ClientState.initial(CredentialKind.CLIENT_CREDENTIALS),
                false,
                false,
                1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        clients.add(client);
        events.requested(client, wait.start(id, id, 1));
        return client;
    }

    private BridgedClient askAgain(BridgedClient client, SecretWait wait) {
        var id = client.applicationId();
        clients.asked(id, clock.instant());
        var revised = client.withRevision(clients.nextRevision(id));
        events.requested(revised, wait.start(id, id, revised.revision()));
        return revised;
    }

    private BridgedClient newSecret(BridgedClient client, SecretWait wait) {
        var id = client.applicationId();
        clients.asked(id, clock.instant());
        var rotation = UUID.randomUUID();
        var revised = client.withRevision(clients.nextRevision(id));
        events.rotationRequested(revised, rotation, wait.start(id, rotation, revised.revision()));
        return revised;
    }
}

package io.gatehouse.registration.bridge;

import io.gatehouse.registration.application.ClientAnswer;
import io.gatehouse.registration.application.ClientAnswers;
import io.gatehouse.registration.application.ClientCredentials;
import io.gatehouse.registration.application.Limits;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * The secrets of bridged clients, at identity providers that keep several for one client.
 *
 * <p>A secret that nobody was told is of no use, yet counts at the provider; so whoever asks again after a time-out has the one
 * that came too late taken back.
 */
public class BridgeSecrets {
    /** What became of a request for one more secret. */
    public sealed interface Outcome {
        /** It is there, and shown now and never again. */
        record Issued(BridgedSecret secret, ClientCredentials credentials) implements Outcome {}

        /** The identity provider has not answered yet. */
        record Pending() implements Outcome {}

        /** The identity provider makes no more. */
        record Refused(String message) implements Outcome {}
    }

    private final BridgedClients clients;
    private final BridgedSecrets secrets;
    private final BridgeEvents events;
    private final ClientAnswers answers;
    private final Transactions transactions;
    private final Clock clock;
    private final Limits limits;
    private final Duration limit;

    /**
     * Keeps secrets.
     *
     * @param limit longest wait for the identity provider
     */
    public BridgeSecrets(
            BridgedClients clients,
            BridgedSecrets secrets,
            BridgeEvents events,
            ClientAnswers answers,
            Transactions transactions,
            Clock clock,
            Limits limits,
            Duration limit) {
        this.clients = clients;
        this.secrets = secrets;
        this.events = events;
        this.answers = answers;
        this.transactions = transactions;
        this.clock = clock;
        this.limits = limits;
        this.limit = limit;
    }

    /**
     * Those that work.
     *
     * @throws RefusedException if there is no such client
     */
    public List<BridgedSecret> list(UUID providerId, String clientId) {
        var client = clients.byClientId(providerId, clientId)
                .filter(known -> !known.deleted())
                .orElseThrow(() -> RefusedException.notFound("client"));
        return secrets.working(client.applicationId());
    }

    /**
     * Gives a client one more secret, and waits for it. Each call asks for another one.
     *
     * @throws RefusedException if there is no such client, its provider keeps one secret, or it has as many as allowed
     */
    public Outcome issue(UUID providerId, String clientId) {
        var id = UUID.randomUUID();
        try (var wait = new SecretWait(answers)) {
            var secret = transactions.inOne(() -> request(id, lock(providerId, clientId), wait));
            return outcome(secret, wait.await(limit));
        }
    }

    private BridgedSecret request(UUID id, BridgedClient client, SecretWait wait) {
        requireSeveral(client);
        var application = client.applicationId();
        secrets.unanswered(application).forEach(late -> revoke(client, late));
        limits.checkCredentials(secrets.countOf(application));
        var secret = new BridgedSecret(id, application, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        secrets.add(secret);
        var revised = client.withRevision(clients.nextRevision(application));
        events.secretRequested(revised, id, wait.start(application, id, revised.revision()));
        return secret;
    }

    private Outcome outcome(BridgedSecret secret, ClientAnswer answer) {
        return switch (answer) {
            case ClientAnswer.Issued issued -> {
                transactions.run(() -> secrets.answered(secret.id()));
                yield new Outcome.Issued(secret, new ClientCredentials(issued.clientId(), issued.secret()));
            }
            case ClientAnswer.Refused refused -> {
                transactions.run(() -> secrets.remove(secret.id()));
                yield new Outcome.Refused(refused.message());
            }
            case ClientAnswer.None none -> new Outcome.Pending();
        };
    }

    /**
     * Takes a secret away; it stops working when the identity provider has heard of it. May be repeated.
     *
     * @throws RefusedException if there is no such client or secret, or its provider keeps one secret
     */
    public void revoke(UUID providerId, String clientId, UUID id) {
        transactions.run(() -> {
            var client = lock(providerId, clientId);
            requireSeveral(client);
            if (!secrets.isKnown(client.applicationId(), id)) {
                throw RefusedException.notFound("secret");
            }
            revoke(client, id);
        });
    }

    private void revoke(BridgedClient client, UUID id) {
        var application = client.applicationId();
        if (secrets.revoke(application, id)) {
            events.secretRevoked(client.withRevision(clients.nextRevision(application)), id);
        }
    }

    private BridgedClient lock(UUID providerId, String clientId) {
        return clients.byClientId(providerId, clientId)
                .flatMap(known -> clients.lock(known.applicationId()))
                .filter(known -> !known.deleted())
                .orElseThrow(() -> RefusedException.notFound("client"));
    }

    private void requireSeveral(BridgedClient client) {
        if (!secrets.keepsSeveral(client.providerId())) {
            throw new RefusedException(Reason.invalid(
                    "clientId",
                    "invalid",
                    "The identity provider keeps one secret for client "
                            + client.client().clientId()
                            + ": replace it (new-secret), and switch allow_multiple_credentials off"));
        }
    }
}

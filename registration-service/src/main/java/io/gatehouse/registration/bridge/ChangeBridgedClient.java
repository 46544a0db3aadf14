package io.gatehouse.registration.bridge;

import io.gatehouse.registration.application.Details;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks bridged clients up, changes them and takes them away. Every method may be repeated. */
public class ChangeBridgedClient {
    private final BridgedClients clients;
    private final BridgeEvents events;
    private final Transactions transactions;

    public ChangeBridgedClient(BridgedClients clients, BridgeEvents events, Transactions transactions) {
        this.clients = clients;
        this.events = events;
        this.transactions = transactions;
    }

    /**
     * A client that was not deleted.
     *
     * @throws RefusedException if there is none
     */
    public BridgedClient find(UUID providerId, String clientId) {
        return present(clients.byClientId(providerId, clientId));
    }

    /**
     * Changes what a client is called, what it is for and where it may be sent back to. No change, no event.
     *
     * @throws RefusedException if there is no such client
     */
    public void change(
            UUID providerId, String clientId, String name, @Nullable String description, List<String> redirectUris) {
        transactions.run(() -> {
            var client = present(lock(providerId, clientId));
            var id = client.applicationId();
            var details = new Details(
                    name, description, redirectUris, null, client.details().scopes());
            if (!details.equals(client.details())) {
                clients.change(id, details);
                events.requested(client.with(details, clients.nextRevision(id)), null);
            }
        });
    }

    /**
     * Takes a client away; one that was taken away before stays so.
     *
     * @throws RefusedException if there never was such a client
     */
    public void delete(UUID providerId, String clientId) {
        transactions.run(() -> {
            var client = lock(providerId, clientId).orElseThrow(() -> RefusedException.notFound("client"));
            if (!client.deleted()) {
                var id = client.applicationId();
                clients.markDeleted(id);
                events.deleted(client.withRevision(clients.nextRevision(id)));
            }
        });
    }

    private Optional<BridgedClient> lock(UUID providerId, String clientId) {
        return clients.byClientId(providerId, clientId).flatMap(known -> clients.lock(known.applicationId()));
    }

    private static BridgedClient present(Optional<BridgedClient> found) {
        return found.filter(client -> !client.deleted()).orElseThrow(() -> RefusedException.notFound("client"));
    }
}

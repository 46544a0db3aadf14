package io.gatehouse.registration.bridge;

import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes away the clients whose secret was never handed to a caller and that nobody asked for again: nobody can use them, and
 * their callers do not know of them. Repeatable.
 */
public class ForgetUnanswered {
    private final BridgedClients clients;
    private final BridgeEvents events;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration after;

    /**
     * Forgets.
     *
     * @param after how long a caller has to ask again
     */
    public ForgetUnanswered(
            BridgedClients clients, BridgeEvents events, Transactions transactions, Clock clock, Duration after) {
        this.clients = clients;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
        this.after = after;
    }

    /** The clients that were taken away now. */
    public List<BridgedClient> forget() {
        var before = clock.instant().minus(after);
        return clients.unansweredSince(before).stream()
                .flatMap(id -> transactions.inOne(() -> forget(id)).stream())
                .toList();
    }

    private Optional<BridgedClient> forget(UUID id) {
        return clients.lock(id)
                .filter(client -> !client.answered() && !client.deleted())
                .map(client -> {
                    clients.markDeleted(id);
                    var gone = client.withRevision(clients.nextRevision(id));
                    events.deleted(gone);
                    return gone;
                });
    }
}

package io.gatehouse.registration.bridge;

import io.gatehouse.registration.application.ClientAnswer;
import io.gatehouse.registration.application.ClientCredentials;
import io.gatehouse.registration.application.ClientFollower;
import io.gatehouse.registration.application.ClientNews;
import io.gatehouse.registration.transaction.Transactions;

/** Remembers how far bridged clients have come. Safe to hear the same news again, or older news later. */
public class FollowBridgedClient implements ClientFollower {
    private final BridgedClients clients;
    private final Transactions transactions;

    public FollowBridgedClient(BridgedClients clients, Transactions transactions) {
        this.clients = clients;
        this.transactions = transactions;
    }

    @Override
    public boolean hear(ClientNews news) {
        return transactions.inOne(() -> remember(news));
    }

    private boolean remember(ClientNews news) {
        var found = clients.lock(news.applicationId()).filter(client -> !client.deleted());
        found.ifPresent(client ->
                clients.setClient(client.applicationId(), client.client().after(news)));
        return found.isPresent();
    }

    /** Makes an answer of the provider into that of a request, and remembers it first. */
    BridgeAnswer settle(BridgedClient asked, ClientAnswer answer) {
        var id = asked.applicationId();
        return switch (answer) {
            case ClientAnswer.Issued issued -> {
                transactions.run(() -> {
                    remember(new ClientNews.Updated(id, issued.revision(), issued.clientId()));
                    clients.answered(id);
                });
                yield new BridgeAnswer.Ready(asked, new ClientCredentials(issued.clientId(), issued.secret()));
            }
            case ClientAnswer.Refused refused -> {
                hear(new ClientNews.Failed(id, asked.revision(), refused.message(), true));
                yield new BridgeAnswer.Refused(asked, refused.message());
            }
            case ClientAnswer.None none -> new BridgeAnswer.Pending(asked);
        };
    }
}

package io.gatehouse.registration.bridge;

import io.gatehouse.registration.application.ClientAnswer;
import io.gatehouse.registration.application.ClientCredentials;
import io.gatehouse.registration.application.ClientFollower;
import io.gatehouse.registration.application.ClientNews;
import io.gatehouse.registration.transaction.Transactions;

/** Remembers how far bridged clients have come. Safe to hear the same news again, or older news later. */
public class FollowBridgedClient implements ClientFollower {
    private final BridgedClients clients;
    private final BridgedSecrets secrets;
    private final Transactions transactions;

    public FollowBridgedClient(BridgedClients clients, BridgedSecrets secrets, Transactions transactions) {
        this.clients = clients;
        this.secrets = secrets;
        this.transactions = transactions;
    }

    @Override
    public boolean hear(ClientNews news) {
        return transactions.inOne(() -> remember(news));
    }

    private boolean remember(ClientNews news) {
        var found = clients.lock(news.applicationId()).filter(client -> !client.deleted());
        found.ifPresent(client -> {
            clients.setClient(client.applicationId(), client.client().after(news));
            remember(client, news);
        });
        return found.isPresent();
    }

    private void remember(BridgedClient client, ClientNews news) {
        switch (news) {
            case ClientNews.Provisioned made -> addFirst(client);
            case ClientNews.SecretIssued issued -> secrets.issued(issued.requestId());
            case ClientNews.SecretRefused refused -> secrets.remove(refused.requestId());
            case ClientNews.SecretRevoked revoked -> secrets.revoke(revoked.applicationId(), revoked.credentialId());
            case ClientNews.Updated updated -> {}
            case ClientNews.Failed failed -> {}
        }
    }

    /** The secret that was made with the client. */
    private void addFirst(BridgedClient client) {
        var id = client.applicationId();
        secrets.addFirst(new BridgedSecret(id, id, client.createdAt()));
    }

    /** Makes an answer of the provider into that of a request, and remembers it first. */
    BridgeAnswer settle(BridgedClient asked, ClientAnswer answer) {
        var id = asked.applicationId();
        return switch (answer) {
            case ClientAnswer.Issued issued -> {
                transactions.run(() -> {
                    remember(new ClientNews.Updated(id, issued.revision(), issued.clientId()));
                    clients.answered(id);
                    addFirst(asked);
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

package io.gatehouse.registration.application;

import io.gatehouse.registration.transaction.Transactions;
import java.util.List;

/** Remembers how far the client of an application has come. May be repeated; older news than what is known changes nothing. */
public class FollowClient implements ClientFollower {
    /** Someone else who is interested in the news, in the same transaction. */
    public interface Listener {
        void heard(ClientNews news);
    }

    private final Applications applications;
    private final List<Listener> listeners;
    private final Transactions transactions;

    public FollowClient(Applications applications, List<Listener> listeners, Transactions transactions) {
        this.applications = applications;
        this.listeners = List.copyOf(listeners);
        this.transactions = transactions;
    }

    /** Takes in the news. Returns whether the application is known; one that was deleted in the meantime is not. */
    @Override
    public boolean hear(ClientNews news) {
        return transactions.inOne(() -> {
            var known = remember(news);
            if (known) {
                listeners.forEach(listener -> listener.heard(news));
            }
            return known;
        });
    }

    private boolean remember(ClientNews news) {
        var found = applications.lock(news.applicationId());
        found.ifPresent(application -> {
            var next = application.client().after(news);
            if (!next.equals(application.client())) {
                applications.setClient(application.id(), next);
            }
        });
        return found.isPresent();
    }

    /**
     * Makes an answer of the provider into that of a request. What is told to the developer is remembered first, so that
     * whoever reads the application next sees it.
     */
    Requested settle(Application asked, ClientAnswer answer) {
        return switch (answer) {
            case ClientAnswer.Issued issued -> {
                var news = new ClientNews.Updated(asked.id(), issued.revision(), issued.clientId());
                transactions.inOne(() -> remember(news));
                yield new Requested.Ready(current(asked), new ClientCredentials(issued.clientId(), issued.secret()));
            }
            case ClientAnswer.Refused refused -> {
                var news = new ClientNews.Failed(asked.id(), asked.revision(), refused.message(), true);
                transactions.inOne(() -> remember(news));
                yield new Requested.ProviderRefused(current(asked), refused.message());
            }
            case ClientAnswer.None none -> new Requested.Pending(current(asked));
        };
    }

    private Application current(Application asked) {
        return applications.byId(asked.id()).orElse(asked);
    }
}

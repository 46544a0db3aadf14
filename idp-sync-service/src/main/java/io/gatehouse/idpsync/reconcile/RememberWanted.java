package io.gatehouse.idpsync.reconcile;

import io.gatehouse.idpsync.client.ProviderSettings;
import io.gatehouse.idpsync.provider.AuthStrategy;
import io.gatehouse.idpsync.provider.Catalog;
import io.gatehouse.idpsync.reconcile.ClientTasks.Urgency;
import java.util.List;

/** Remembers what is wanted of clients, with the durable tasks that will see to it. Every method may be repeated. */
public class RememberWanted {
    private final UnitOfWork work;
    private final ClientStore clients;
    private final SecretStore secrets;
    private final ProductRegistrations products;
    private final Catalog catalog;
    private final ClientTasks tasks;

    public RememberWanted(
            UnitOfWork work,
            ClientStore clients,
            SecretStore secrets,
            ProductRegistrations products,
            Catalog catalog,
            ClientTasks tasks) {
        this.work = work;
        this.clients = clients;
        this.secrets = secrets;
        this.products = products;
        this.catalog = catalog;
        this.tasks = tasks;
    }

    /** Remembers the client of an application; tells whether it was news. */
    public boolean remember(WantedClient wanted) {
        var urgency = wanted instanceof WantedClient.Present present && present.secretRecipient() != null
                ? Urgency.PERSON_WAITING
                : Urgency.ROUTINE;
        return work.inOne(() -> wake(clients.remember(wanted), wanted.applicationId(), urgency));
    }

    /** Remembers what is wanted of secrets; tells whether it was news. */
    public boolean remember(SecretRequest request) {
        var urgency = request.recipient() == null ? Urgency.ROUTINE : Urgency.PERSON_WAITING;
        return work.inOne(() -> wake(secrets.remember(request), request.applicationId(), urgency));
    }

    /** Remembers what an application is registered for; tells whether its client is looked at again. */
    public boolean remember(ProductRegistration registration) {
        return work.inOne(() -> {
            var demanded = products.remember(registration);
            demanded.ifPresent(applicationId -> tasks.wake(List.of(applicationId), Urgency.ROUTINE));
            return demanded.isPresent();
        });
    }

    /** Remembers a provider and has another look at the clients that were waiting for it; tells whether it was news. */
    public boolean remember(ProviderSettings provider) {
        return work.inOne(() -> {
            var moved = catalog.provider(provider.providerId())
                    .filter(before -> !before.samePlaceAs(provider))
                    .isPresent();
            return catalog.remember(provider) && wakeClientsOf(provider.providerId(), moved);
        });
    }

    /** Remembers that a provider was deleted; tells whether it was news. */
    public boolean forgetProvider(String providerId) {
        return work.inOne(() -> catalog.forgetProvider(providerId) && wakeClientsOf(providerId, false));
    }

    /** Remembers a strategy and brings its clients in line with it; tells whether that is necessary. */
    public boolean remember(AuthStrategy strategy) {
        return work.inOne(() -> {
            var changed = catalog.remember(strategy);
            if (changed) {
                tasks.wake(clients.demandByStrategy(strategy.strategyId()), Urgency.BACKGROUND);
            }
            return changed;
        });
    }

    /** Forgets a strategy; its clients stay as they are. */
    public void forgetStrategy(String strategyId) {
        work.inOne(() -> {
            catalog.forgetStrategy(strategyId);
            return strategyId;
        });
    }

    private boolean wakeClientsOf(String providerId, boolean settled) {
        tasks.wake(clients.demandByProvider(providerId, settled), Urgency.BACKGROUND);
        return true;
    }

    private boolean wake(boolean news, String applicationId, Urgency urgency) {
        if (news) {
            tasks.wake(List.of(applicationId), urgency);
        }
        return news;
    }
}

package io.gatehouse.idpsync.provider;

import io.gatehouse.idpsync.client.ProviderSettings;
import io.gatehouse.idpsync.reconcile.UnitOfWork;
import java.util.Optional;

/**
 * What this service remembers of providers and strategies. Each method runs in the caller's transaction, see
 * {@link UnitOfWork}, and may be repeated.
 */
public interface Catalog {
    /** A provider, if it is known and was not deleted. */
    Optional<ProviderSettings> provider(String providerId);

    /** Remembers a provider; tells whether it was news. Nothing is changed by what is not newer, or follows a deletion. */
    boolean remember(ProviderSettings provider);

    /**
     * Marks a provider as deleted; tells whether it was news. Its credentials stay until its last client is removed: the
     * deletions of its applications come by another topic, and may come later.
     */
    boolean forgetProvider(String providerId);

    /** Remembers a strategy; tells whether that changed the grant types of its clients. */
    boolean remember(AuthStrategy strategy);

    /** Forgets a strategy; its clients keep the grant types of their applications. */
    void forgetStrategy(String strategyId);
}

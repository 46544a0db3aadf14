package io.gatehouse.gatewayconfig.wanted.store;

import io.gatehouse.gatewayconfig.wanted.Fact;
import io.gatehouse.gatewayconfig.wanted.Facts;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import io.gatehouse.gatewayconfig.wanted.Wakeups;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Facts in PostgreSQL.
 *
 * <p>Facts arrive on several threads at once, and which units one concerns depends on others: a registration and the version it
 * is for, each not yet committed, must not miss each other. So whoever changes the catalog works alone, and whoever changes an
 * application is alone with that application ({@link FactLocks}).
 */
class JdbcFacts implements Facts {
    private final TransactionTemplate transactions;
    private final FactLocks locks;
    private final CatalogTables catalog;
    private final ApplicationTables applications;
    private final ConcernedUnits concerned;
    private final Wakeups wakeups;

    JdbcFacts(
            TransactionTemplate transactions,
            FactLocks locks,
            CatalogTables catalog,
            ApplicationTables applications,
            ConcernedUnits concerned,
            Wakeups wakeups) {
        this.transactions = transactions;
        this.locks = locks;
        this.catalog = catalog;
        this.applications = applications;
        this.concerned = concerned;
        this.wakeups = wakeups;
    }

    @Override
    public Change remember(Fact fact) {
        return transactions.execute(status -> {
            var application = fact.applicationId();
            if (application == null) {
                locks.catalog();
            } else {
                locks.application(application);
            }
            var before = concerned.by(fact);
            if (!save(fact)) {
                return Change.KNOWN;
            }
            var units = new TreeSet<>(before);
            units.addAll(concerned.by(fact));
            wake(fact, units);
            return units.isEmpty() ? Change.NOTED : Change.PLANNED;
        });
    }

    private boolean save(Fact fact) {
        return switch (fact) {
            case Fact.ProductVersion version -> catalog.save(version);
            case Fact.Publication publication -> catalog.save(publication);
            case Fact.AuthStrategy strategy -> catalog.save(strategy);
            case Fact.IdentityProvider provider -> catalog.save(provider);
            case Fact.IssuerKey key -> catalog.save(key);
            case Fact.Removed removed -> catalog.remove(removed);
            case Fact.Application application -> applications.save(application);
            case Fact.Client client -> applications.save(client);
            case Fact.Registration registration -> applications.save(registration);
            case Fact.ApiKey key -> applications.save(key);
            case Fact.ApplicationProgress progress -> applications.save(progress);
        };
    }

    private void wake(Fact fact, Set<UnitKey> units) {
        for (var unit : units) {
            concerned.change(unit);
            wakeups.sync(unit);
        }
        if (fact instanceof Fact.AuthStrategy || fact instanceof Fact.IdentityProvider) {
            concerned.issuersOf(fact).forEach(wakeups::follow);
        }
    }
}

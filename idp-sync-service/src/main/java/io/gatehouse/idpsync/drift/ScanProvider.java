package io.gatehouse.idpsync.drift;

import io.gatehouse.idpsync.client.BudgetSpentException;
import io.gatehouse.idpsync.client.ClientListing;
import io.gatehouse.idpsync.client.ClientPage;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.ProviderSettings;
import io.gatehouse.idpsync.provider.Catalog;
import io.gatehouse.idpsync.provider.IdentityProviders;
import io.gatehouse.idpsync.reconcile.ClientTasks;
import io.gatehouse.idpsync.reconcile.ClientTasks.Urgency;
import io.gatehouse.idpsync.reconcile.KnownClient;
import io.gatehouse.idpsync.reconcile.UnitOfWork;
import io.gatehouse.idpsync.reconcile.WantedClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a scan step by step: the pages first, then the clients that were on none. Each step is recorded before the next, so
 * that a process that ends in between goes on where it was. Nothing is changed at the provider here: what is to be put right
 * is demanded of the tasks that see to each client.
 */
public class ScanProvider {
    private static final int LOOKED_FOR_AT_ONCE = 20;
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Scans scans;
    private final Catalog catalog;
    private final IdentityProviders providers;
    private final DriftNews news;
    private final ClientTasks tasks;
    private final UnitOfWork work;

    public ScanProvider(
            Scans scans,
            Catalog catalog,
            IdentityProviders providers,
            DriftNews news,
            ClientTasks tasks,
            UnitOfWork work) {
        this.scans = scans;
        this.catalog = catalog;
        this.providers = providers;
        this.news = news;
        this.tasks = tasks;
        this.work = work;
    }

    /**
     * Makes the next step of the scan that goes on.
     *
     * @param pace how long to leave the provider alone between steps
     * @return how long to wait for the next step; empty when no scan goes on any longer
     */
    public Optional<Duration> step(String providerId, Duration pace) {
        return scans.running(providerId).flatMap(scan -> {
            try {
                return step(scan, pace);
            } catch (IdpRejectedException e) {
                return end(scan, e.reason());
            } catch (IdpUnavailableException e) {
                return Optional.of(e.retryAfter() == null ? AFTER_FAILURE : e.retryAfter());
            } catch (BudgetSpentException e) {
                return Optional.of(e.untilNext());
            }
        });
    }

    private Optional<Duration> step(Scan scan, Duration pace) {
        var settings = catalog.provider(scan.providerId());
        if (settings.isEmpty()) {
            return end(scan, "the identity provider was deleted");
        }
        var provider = providers.of(settings.get());
        var listing = provider.listing();
        if (listing.isEmpty()) {
            return end(scan, "clients of a provider of type " + settings.get().providerType() + " cannot be listed");
        }
        return scan.listed()
                ? lookForUnseen(scan, provider, pace)
                : readPage(scan, settings.get(), provider, listing.get(), pace);
    }

    private Optional<Duration> readPage(
            Scan scan, ProviderSettings settings, IdentityProvider provider, ClientListing listing, Duration pace) {
        var page = listing.page(scan.cursor());
        return work.inOne(() -> {
            var applicationIds = applicationIds(page);
            var known = scans.known(applicationIds);
            var findings = new PageFindings(provider, settings, known).compare(page);
            scans.read(scan, applicationIds, findings.counted(page), page.next());
            tell(scan, findings.drifts());
            return Optional.of(pace);
        });
    }

    private static List<String> applicationIds(ClientPage page) {
        return page.clients().stream()
                .map(client -> client.spec().applicationId())
                .toList();
    }

    /** A client may have moved from a page to one already read while the pages were read, so each is asked for. */
    private Optional<Duration> lookForUnseen(Scan scan, IdentityProvider provider, Duration pace) {
        var unseen = scans.unseen(scan, LOOKED_FOR_AT_ONCE);
        if (unseen.isEmpty()) {
            return end(scan, null);
        }
        var missing = unseen.stream()
                .map(KnownClient::wanted)
                .filter(wanted -> provider.find(wanted.applicationId()).isEmpty())
                .map(ScanProvider::missing)
                .toList();
        return work.inOne(() -> {
            var lookedFor = unseen.stream()
                    .map(client -> client.wanted().applicationId())
                    .toList();
            scans.lookedFor(scan, lookedFor, missing.size());
            tell(scan, missing);
            return Optional.of(pace);
        });
    }

    private static Drift missing(WantedClient wanted) {
        return new Drift(wanted.applicationId(), wanted.revision(), null, List.of(Drift.MISSING));
    }

    private void tell(Scan scan, List<Drift> drifts) {
        drifts.forEach(drift -> news.detected(scan, drift));
        if (scan.mode() == ScanMode.REPAIR) {
            drifts.forEach(drift -> scans.demandRepair(scan, drift));
            tasks.wake(drifts.stream().map(Drift::applicationId).toList(), Urgency.BACKGROUND);
        }
    }

    private Optional<Duration> end(Scan scan, @Nullable String failure) {
        return work.inOne(() -> {
            scans.end(scan, failure);
            return Optional.empty();
        });
    }
}

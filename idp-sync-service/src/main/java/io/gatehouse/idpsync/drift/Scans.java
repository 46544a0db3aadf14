package io.gatehouse.idpsync.drift;

import io.gatehouse.idpsync.reconcile.KnownClient;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is remembered of scans. Each method runs in the caller's transaction, and may be repeated. */
public interface Scans {
    /** Begins a scan, unless one of that provider goes on; answers the one that goes on. */
    Scan begin(String providerId, ScanMode mode);

    /** The scan of a provider that goes on. */
    Optional<Scan> running(String providerId);

    /** The last scan of a provider, whether it goes on or not. */
    Optional<Scan> last(String providerId);

    /**
     * Providers in use whose scan goes on, and those that have been known for longer than {@code age} and whose last scan
     * began longer ago than that.
     */
    List<String> due(Duration age);

    /** What is known of applications; those never heard of are left out. */
    Map<String, KnownClient> known(Collection<String> applicationIds);

    /**
     * Remembers a page, and which known clients were on it.
     *
     * @param next cursor of the next page; null when that was the last
     */
    void read(Scan scan, Collection<String> applicationIds, Findings found, @Nullable String next);

    /** Some settled clients of the provider that the scan did not come across, though they were there when it began. */
    List<KnownClient> unseen(Scan scan, int limit);

    /** Remembers that some unseen clients were looked for, and how many of them are missing. */
    void lookedFor(Scan scan, Collection<String> applicationIds, long missing);

    /** Ends a scan; {@code failure} says why it ended early, null if it did not. */
    void end(Scan scan, @Nullable String failure);

    /** Has a drifted client looked at again; for an orphan of a moved application, at the provider that it left. */
    void demandRepair(Scan scan, Drift drift);
}

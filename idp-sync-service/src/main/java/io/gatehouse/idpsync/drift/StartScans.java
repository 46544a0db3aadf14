package io.gatehouse.idpsync.drift;

import io.gatehouse.idpsync.provider.Catalog;
import io.gatehouse.idpsync.reconcile.UnitOfWork;
import java.time.Duration;
import java.util.Optional;

/** Begins scans, on demand and when they are due. Repeatable: a scan that goes on is not begun again. */
public class StartScans {
    private final Scans scans;
    private final Catalog catalog;
    private final ScanTasks tasks;
    private final UnitOfWork work;

    public StartScans(Scans scans, Catalog catalog, ScanTasks tasks, UnitOfWork work) {
        this.scans = scans;
        this.catalog = catalog;
        this.tasks = tasks;
        this.work = work;
    }

    /** Begins a scan; answers the one that goes on if there is one, and nothing if there is no such provider. */
    public Optional<Scan> start(String providerId, ScanMode mode) {
        return work.inOne(() -> catalog.provider(providerId).map(provider -> begin(providerId, mode)));
    }

    /** Begins a scan of each provider whose last one began longer ago than this. */
    public void startDue(Duration age, ScanMode mode) {
        work.inOne(() -> {
            var due = scans.due(age);
            due.forEach(providerId -> begin(providerId, mode));
            return due;
        });
    }

    private Scan begin(String providerId, ScanMode mode) {
        var scan = scans.begin(providerId, mode);
        tasks.wake(providerId);
        return scan;
    }
}

package io.gatehouse.local.stack;

import io.gatehouse.local.process.Daemon;
import io.gatehouse.local.process.LogTail;
import io.gatehouse.local.process.Waiting;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** Starts parts, as many at a time as do not need one another. */
public final class Starter {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int SHOWN_LINES = 15;

    private final Stack stack;
    private final Progress progress;

    public Starter(Stack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /**
     * Starts the parts that do not run and waits until all are ready. Repeatable.
     *
     * @return whether all are; what went wrong has been told
     */
    public boolean start(Collection<Part> wanted) {
        Map<String, CompletableFuture<Boolean>> started = new HashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var part : wanted) {
                started.put(part.name(), after(part, started, threads));
            }
            return started.values().stream().map(CompletableFuture::join).reduce(true, Boolean::logicalAnd);
        }
    }

    private CompletableFuture<Boolean> after(
            Part part, Map<String, CompletableFuture<Boolean>> started, ExecutorService threads) {
        var needed = part.needs().stream()
                .flatMap(name -> Optional.ofNullable(started.get(name)).stream())
                .toList();
        return CompletableFuture.allOf(needed.toArray(CompletableFuture<?>[]::new))
                .thenApplyAsync(done -> needed.stream().allMatch(CompletableFuture::join) && start(part), threads);
    }

    private boolean start(Part part) {
        var begin = progress.seconds();
        var daemon = stack.context().daemon(part.name());
        try {
            if ((part.elsewhere() || daemon.running().isPresent()) && part.ready()) {
                progress.tell(part.name() + " already runs at " + part.facts().address());
                return true;
            }
            run(part, daemon);
            progress.tell("%s ready after %.1f s at %s"
                    .formatted(
                            part.name(),
                            progress.seconds() - begin,
                            part.facts().address()));
            return true;
        } catch (RuntimeException e) {
            fail(part, daemon, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void run(Part part, Daemon daemon) {
        if (!part.elsewhere() && daemon.running().isEmpty()) {
            daemon.start(part.program());
        }
        BooleanSupplier ended = () -> !part.elsewhere() && daemon.running().isEmpty();
        await(part::answers, ended);
        part.setUp();
        await(part::ready, ended);
    }

    private static void await(BooleanSupplier condition, BooleanSupplier ended) {
        Waiting.until(() -> ended.getAsBoolean() || condition.getAsBoolean(), LIMIT, POLL);
        if (ended.getAsBoolean()) {
            throw new IllegalStateException("its process ended");
        }
        if (!condition.getAsBoolean()) {
            throw new IllegalStateException("not ready within " + LIMIT.toSeconds() + " s");
        }
    }

    private void fail(Part part, Daemon daemon, String reason) {
        var lines = List.copyOf(LogTail.of(daemon.log(), SHOWN_LINES));
        progress.tell(part.name() + " FAILED: " + reason + "\n  log: " + daemon.log()
                + lines.stream().map(line -> "\n  | " + line).reduce("", String::concat));
    }
}

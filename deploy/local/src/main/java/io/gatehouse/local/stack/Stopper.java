package io.gatehouse.local.stack;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** Stops parts, each after those that need it. */
public final class Stopper {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Stack stack;
    private final Progress progress;
    private final Duration patience;

    /** Gives each process 20 seconds to end. */
    public Stopper(Stack stack, Progress progress) {
        this(stack, progress, PATIENCE);
    }

    public Stopper(Stack stack, Progress progress, Duration patience) {
        this.stack = stack;
        this.progress = progress;
        this.patience = patience;
    }

    /** Ends the processes of these parts and waits until they have ended. Repeatable. */
    public void stop(Collection<Part> wanted) {
        Map<String, CompletableFuture<Void>> stopped = new HashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var part : List.copyOf(wanted).reversed()) {
                var dependants = wanted.stream()
                        .filter(other -> other.needs().contains(part.name()))
                        .flatMap(other -> Optional.ofNullable(stopped.get(other.name())).stream())
                        .toArray(CompletableFuture<?>[]::new);
                stopped.put(part.name(), CompletableFuture.allOf(dependants).thenRunAsync(() -> stop(part), threads));
            }
            stopped.values().forEach(CompletableFuture::join);
        }
    }

    private void stop(Part part) {
        if (stack.context().daemon(part.name()).stop(part.stopSignal(), patience)) {
            progress.tell(part.name() + " stopped");
        }
    }
}

package io.gatehouse.local.command;

import io.gatehouse.local.process.Waiting;
import io.gatehouse.local.stack.Part;
import io.gatehouse.local.stack.Progress;
import io.gatehouse.local.stack.Stack;
import io.gatehouse.local.stack.Stopper;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Keeps the command in the foreground while the stack runs; its end, by Ctrl-C or SIGTERM, is the stack's end. */
final class Foreground {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final Stack stack;
    private final Progress progress;
    private final Set<Part> running = new HashSet<>();
    private volatile boolean stopping;

    Foreground(Stack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /** Returns when every part was stopped by someone else. */
    void stay() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop the stack"));
        System.out.println("Ctrl-C stops everything.");
        Waiting.until(this::allStopped, FOREVER, POLL);
    }

    private void stop() {
        stopping = true;
        new Stopper(stack, progress).stop(stack.parts());
    }

    private boolean allStopped() {
        if (stopping) {
            return false;
        }
        for (var part : stack.parts()) {
            if (stack.runs(part)) {
                running.add(part);
            } else if (running.remove(part)) {
                progress.tell(part.name() + " has ended; log: "
                        + stack.context().state().log(part.name()));
            }
        }
        return running.isEmpty();
    }
}

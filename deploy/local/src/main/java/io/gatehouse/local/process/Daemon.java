package io.gatehouse.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A process that outlives the launcher, found again by its pid file. Its output is appended to a log of its own.
 *
 * @param pidFile remembers the process
 * @param log where standard output and error go; kept once as {@code .1} when it has grown past 20 MB
 */
public record Daemon(PidFile pidFile, Path log) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final long LARGE_LOG = 20L << 20;
    private static final Optional<String> SETSID = onPath("setsid");

    /** The process if it runs. */
    public Optional<ProcessIdentity> running() {
        return pidFile.running();
    }

    /**
     * Starts the program in a session of its own, so that Ctrl-C at the launcher's terminal does not reach it.
     *
     * @throws UncheckedIOException if the operating system cannot run it
     */
    public ProcessIdentity start(Program program) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.createDirectories(program.directory());
            keepLargeLogAside();
            var builder = new ProcessBuilder(inOwnSession(program.command()))
                    .directory(program.directory().toFile())
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            builder.environment().putAll(program.environment());
            return remember(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asks the process to end, and ends it when it has not after 20 seconds. Repeatable.
     *
     * @return whether there was a process to stop
     */
    public boolean stop(StopSignal signal) {
        return stop(signal, PATIENCE);
    }

    /** Like {@link #stop(StopSignal)}, with a patience of the caller's. */
    public boolean stop(StopSignal signal, Duration patience) {
        var process = running();
        process.ifPresent(running -> {
            signal(running, signal.name());
            if (!ended(running, patience)) {
                signal(running, "KILL");
                ended(running, PATIENCE);
            }
        });
        pidFile.delete();
        return process.isPresent();
    }

    private ProcessIdentity remember(Process process) {
        var identity = ProcessIdentity.of(process.pid()).orElse(new ProcessIdentity(process.pid(), "ended at once"));
        pidFile.write(identity);
        return identity;
    }

    private static void signal(ProcessIdentity process, String signal) {
        if (!process.alive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessIdentity process, Duration patience) {
        return Waiting.until(() -> !process.alive(), patience, POLL);
    }

    private void keepLargeLogAside() throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<String> inOwnSession(List<String> command) {
        var whole = new ArrayList<String>();
        SETSID.ifPresent(whole::add);
        whole.addAll(command);
        return whole;
    }

    private static Optional<String> onPath(String program) {
        return List.of("/usr/bin", "/bin").stream()
                .map(folder -> folder + "/" + program)
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
    }
}

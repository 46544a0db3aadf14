package io.gatehouse.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One process, told apart from a later one that was given the same id by when it started.
 *
 * @param pid the process id
 * @param started clock ticks between boot and start, and the id of that boot; where there is no {@code /proc}, the instant
 *     of the start
 */
public record ProcessIdentity(long pid, String started) {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int STATE = 0;
    private static final int START_TIME = 19;

    /** The process that has this id now, empty if there is none or it has ended and only waits to be reaped. */
    public static Optional<ProcessIdentity> of(long pid) {
        return Files.exists(BOOT_ID) ? fromProc(pid) : fromHandle(pid);
    }

    /** Whether this very process still runs. */
    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** See proc_pid_stat(5): the fields after the command's closing bracket, state first, start time nineteen further. */
    private static Optional<ProcessIdentity> fromProc(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            var boot = Files.readString(BOOT_ID).strip();
            return "ZX".contains(fields[STATE])
                    ? Optional.empty()
                    : Optional.of(new ProcessIdentity(pid, fields[START_TIME] + "@" + boot));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessIdentity> fromHandle(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().startInstant())
                .map(instant -> new ProcessIdentity(pid, instant.toString()));
    }
}

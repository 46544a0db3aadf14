package io.gatehouse.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run.
 *
 * @param command program and arguments; readable by every user of the machine, so without secrets
 * @param environment added to the launcher's own; the place for secrets
 * @param directory where it runs
 */
public record Program(List<String> command, Map<String, String> environment, Path directory) {
    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** The command only: the environment may hold secrets. */
    @Override
    public String toString() {
        return String.join(" ", command);
    }
}

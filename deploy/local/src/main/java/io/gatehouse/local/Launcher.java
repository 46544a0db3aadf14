package io.gatehouse.local;

import io.gatehouse.local.command.ContainersCommand;
import io.gatehouse.local.command.DownCommand;
import io.gatehouse.local.command.GatewayCommand;
import io.gatehouse.local.command.PrepareCommand;
import io.gatehouse.local.command.StatusCommand;
import io.gatehouse.local.command.UpCommand;
import java.util.Arrays;
import picocli.CommandLine;

/** What the scripts {@code deploy/up}, {@code deploy/down}, {@code deploy/status} and {@code deploy/gateway} run. */
public final class Launcher {
    private static final int USAGE = 2;

    private Launcher() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the command, then its options
     */
    public static void main(String[] args) {
        var command = args.length == 0 ? "" : args[0];
        var line = new CommandLine(
                switch (command) {
                    case "up" -> new UpCommand();
                    case "down" -> new DownCommand();
                    case "status" -> new StatusCommand();
                    case "gateway" -> new GatewayCommand();
                    case "prepare" -> new PrepareCommand();
                    case "containers" -> new ContainersCommand();
                    default ->
                        throw new IllegalArgumentException(
                                command + " (expected: up, down, status, gateway, prepare or containers)");
                });
        System.exit(line.setExecutionExceptionHandler((problem, failed, parsed) -> explain(problem))
                .execute(Arrays.copyOfRange(args, 1, args.length)));
    }

    /** What the user did wrong is told in one line; anything else is ours and comes with its trace. */
    private static int explain(Exception problem) throws Exception {
        if (problem instanceof IllegalArgumentException) {
            System.err.println(problem.getMessage());
            return USAGE;
        }
        throw problem;
    }
}

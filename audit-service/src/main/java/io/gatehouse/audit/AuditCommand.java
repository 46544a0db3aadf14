package io.gatehouse.audit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.gatehouse.audit.deadletter.command.DeadLettersCommand;
import io.gatehouse.audit.verify.command.VerifyCommand;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code deploy/audit}; they start no service. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Works with the audit log from a terminal.",
        subcommands = {VerifyCommand.class, DeadLettersCommand.class})
public final class AuditCommand {
    private static final int UNUSABLE = 2;

    private AuditCommand() {}

    public static void main(String[] args) {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.OFF); // whoever runs a command reads its output, and failures are told there
        }
        System.exit(commandLine().execute(args));
    }

    /** All commands; what fails is told in one line, with exit code 2. */
    static CommandLine commandLine() {
        return new CommandLine(new AuditCommand()).setExecutionExceptionHandler((failure, line, parsed) -> {
            line.getErr().println("Not done: " + failure);
            return UNUSABLE;
        });
    }
}

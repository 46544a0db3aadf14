package io.gatehouse.local.command;

import io.gatehouse.local.postgres.Database;
import io.gatehouse.local.prepare.Installation;
import io.gatehouse.local.stack.Context;
import io.gatehouse.local.stack.Stack;
import io.gatehouse.local.state.Secrets;
import io.gatehouse.local.state.Settings;
import io.gatehouse.local.state.StateFiles;
import io.gatehouse.local.state.StateFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which stack a command is about. */
final class StateOption {
    @Option(
            names = "--state",
            paramLabel = "DIR",
            description =
                    "Folder of everything the stack keeps. Standard: .gatehouse in the project, or GATEHOUSE_STATE.")
    @Nullable
    Path folder;

    private final Installation installation = Installation.current();

    Installation installation() {
        return installation;
    }

    /** Relative names are meant as the user typed them, in the folder where the user is. */
    Path root() {
        var variable = System.getenv("GATEHOUSE_STATE");
        var chosen = folder != null
                ? folder
                : variable != null ? Path.of(variable) : installation.project().resolve(".gatehouse");
        return Path.of(System.getProperty("user.dir")).resolve(chosen).normalize();
    }

    /** The stack as it was last started; empty if it never was. */
    Optional<Stack> known() {
        if (!StateFolder.exists(root())) {
            return Optional.empty();
        }
        var state = StateFolder.open(root());
        return StateFiles.settings(state).map(settings -> stack(state, settings));
    }

    /** The stack with these settings, its secrets made if there are none yet. */
    Stack stack(StateFolder state, Settings settings) {
        var secrets = StateFiles.secrets(state, () -> Secrets.generate(Database.users()));
        return Stack.of(new Context(installation, state, settings, secrets, Set.of()));
    }
}

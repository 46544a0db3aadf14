package io.gatehouse.local.command;

import io.gatehouse.local.containers.Containers;
import io.gatehouse.local.stack.Progress;
import io.gatehouse.local.stack.Table;
import io.gatehouse.local.state.StateFiles;
import io.gatehouse.local.state.StateFolder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The steps of deploy/compose/up that are not Docker's. */
@Command(
        name = "containers",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "One step of deploy/compose/up: files, set-up or await.")
public final class ContainersCommand implements Callable<Integer> {
    @Mixin
    private StateOption stateOption = new StateOption();

    @Mixin
    private SettingOptions settingOptions = new SettingOptions();

    @Parameters(paramLabel = "STEP", description = "files, set-up or await")
    private String step = "";

    private final Progress progress = Progress.sinceStart(System.out);

    /** Called by picocli: the options of the ports come from their list. */
    @Spec
    void spec(CommandSpec command) {
        settingOptions.addPortsTo(command);
    }

    @Override
    public Integer call() {
        var state = StateFolder.open(stateOption.root());
        var stack = stateOption.stack(state, settingOptions.over(StateFiles.settings(state)));
        var containers = new Containers(stack, progress);
        switch (step) {
            case "files" -> {
                StateFiles.remember(state, stack.context().settings());
                containers.writeFiles();
            }
            case "set-up" -> containers.setUp();
            case "await" -> {
                containers.await();
                System.out.println(Table.access(stack.context()));
            }
            default -> throw new IllegalArgumentException(step + ": no such step (expected: files, set-up or await)");
        }
        return 0;
    }
}

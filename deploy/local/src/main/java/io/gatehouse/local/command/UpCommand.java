package io.gatehouse.local.command;

import io.gatehouse.local.prepare.Preparation;
import io.gatehouse.local.stack.Part;
import io.gatehouse.local.stack.Progress;
import io.gatehouse.local.stack.Stack;
import io.gatehouse.local.stack.Starter;
import io.gatehouse.local.stack.StatusReport;
import io.gatehouse.local.stack.Stopper;
import io.gatehouse.local.stack.Table;
import io.gatehouse.local.state.StateFiles;
import io.gatehouse.local.state.StateFolder;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts what does not run, and stays until Ctrl-C. */
@Command(
        name = "deploy/up",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Starts Gatehouse and everything it needs on this machine, each part as a process of its own.",
        footer = {
            "",
            "Every choice is remembered in the state folder. GATEHOUSE_SERVICE_OPTIONS holds further JVM options of the four"
                    + " services, such as '-Xmx256m -XX:TieredStopAtLevel=4'."
        })
public final class UpCommand implements Callable<Integer> {
    @Mixin
    private StateOption stateOption = new StateOption();

    @Mixin
    private SettingOptions settingOptions = new SettingOptions();

    @Option(
            names = "--only",
            paramLabel = "PART",
            description = "Start only this part (repeatable), and return when it is ready.")
    private List<String> only = List.of();

    @Option(names = "--detach", description = "Return when all is ready; deploy/down stops.")
    private boolean detach;

    @Option(names = "--fresh", description = "Stop what runs and forget everything but the settings, then start.")
    private boolean fresh;

    @Option(names = "--demo", description = "When all is ready, run the whole path once and print it step by step.")
    private boolean demo;

    @Option(
            names = "--no-training",
            description = "Do not make class caches after a build: slower starts, quicker builds.")
    private boolean noTraining;

    private final Progress progress = Progress.sinceStart(System.out);
    private double prepared;

    /** Called by picocli: the options of the ports come from their list. */
    @Spec
    void spec(CommandSpec command) {
        settingOptions.addPortsTo(command);
    }

    @Override
    public Integer call() throws IOException {
        new Preparation(stateOption.installation(), progress).run(!noTraining);
        prepared = progress.seconds();
        var state = StateFolder.open(stateOption.root());
        var started = state.exclusively(() -> start(state));
        if (started.isEmpty()) {
            return 1;
        }
        var stack = started.get();
        report(stack);
        if (demo && !Demonstration.run(stack)) {
            return 1;
        }
        if (!detach && only.isEmpty()) {
            new Foreground(stack, progress).stay();
        }
        return 0;
    }

    private Optional<Stack> start(StateFolder state) {
        var stack = chosen(state);
        if (fresh) {
            new Stopper(stack, progress).stop(stack.parts());
            state.wipe();
            stack = chosen(state);
        }
        var wanted = stack.named(only);
        return refused(stack, wanted) || !started(stack, wanted) ? Optional.empty() : Optional.of(stack);
    }

    private Stack chosen(StateFolder state) {
        return stateOption.stack(state, settingOptions.over(StateFiles.settings(state)));
    }

    private boolean refused(Stack stack, List<Part> wanted) {
        var absent = wanted.stream().filter(part -> !stack.runs(part)).toList();
        var obstacles = stack.obstacles(absent);
        var changes = stack.parts().stream().anyMatch(stack::runs)
                ? StateFiles.settings(stack.context().state())
                        .map(settings -> stack.context().settings().differences(settings))
                        .orElse(List.of())
                : List.<String>of();
        obstacles.forEach(System.err::println);
        changes.forEach(System.err::println);
        if (!changes.isEmpty()) {
            System.err.println("Settings change only while nothing runs: deploy/down first.");
        }
        return !obstacles.isEmpty() || !changes.isEmpty();
    }

    private boolean started(Stack stack, List<Part> wanted) {
        StateFiles.remember(stack.context().state(), stack.context().settings());
        var before = stack.parts().stream().filter(stack::runs).toList();
        if (before.containsAll(stack.parts())) {
            progress.tell("the stack already runs");
        }
        if (new Starter(stack, progress).start(wanted)) {
            return true;
        }
        if (detach || !only.isEmpty()) {
            System.err.println("What is ready stays; deploy/up tries the rest again, deploy/down stops all.");
        } else {
            new Stopper(stack, progress)
                    .stop(wanted.stream().filter(part -> !before.contains(part)).toList());
        }
        return false;
    }

    private void report(Stack stack) {
        var seconds = progress.seconds();
        if (!only.isEmpty()) {
            return;
        }
        System.out.println();
        System.out.println(Table.parts(StatusReport.of(stack)));
        System.out.println();
        System.out.println(Table.access(stack.context()));
        System.out.println();
        System.out.println(String.format(
                Locale.ROOT, "Ready in %.1f s, after %.1f s of preparation.", seconds - prepared, prepared));
    }
}

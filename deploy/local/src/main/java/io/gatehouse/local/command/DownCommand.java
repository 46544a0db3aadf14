package io.gatehouse.local.command;

import io.gatehouse.local.stack.Progress;
import io.gatehouse.local.stack.Stack;
import io.gatehouse.local.stack.Stopper;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Stops parts, whoever started them. */
@Command(
        name = "deploy/down",
        mixinStandardHelpOptions = true,
        description = "Stops the stack, or the named parts of it. What they keep is kept.")
public final class DownCommand implements Callable<Integer> {
    @Mixin
    private StateOption stateOption = new StateOption();

    @Parameters(paramLabel = "PART", description = "Such as idp-sync-service or kafka. Standard: all.")
    private List<String> names = List.of();

    private final Progress progress = Progress.sinceStart(System.out);

    @Override
    public Integer call() {
        var known = stateOption.known();
        if (known.isEmpty()) {
            System.out.println("No stack at " + stateOption.root());
            return 0;
        }
        var stack = known.get();
        return stack.context().state().exclusively(() -> stop(stack)) ? 0 : 1;
    }

    private boolean stop(Stack stack) {
        var wanted = stack.named(names);
        if (wanted.stream().noneMatch(stack::runs)) {
            System.out.println("Nothing runs.");
        }
        new Stopper(stack, progress).stop(wanted);
        return true;
    }
}
